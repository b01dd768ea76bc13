import { type MediaRow, pictureOf } from '#lib/content/picture.ts'
import { isPlainText } from '#lib/kernel/text.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { collectionViewOf } from './collection-rows.ts'
import { MAX_CHOSEN } from './collection-schema.ts'
import type { CollectionView, PickedProduct } from './collection-view.ts'

const COVER = { orderBy: [{ position: 'asc' as const }, { id: 'asc' as const }], take: 1 }
export const PICKED_SELECT = { id: true, title: true, status: true, media: COVER }

/** A collection for the dashboard, with its products in order. */
export async function getCollection(
  { db }: Pick<StoreContext, 'db'>,
  id: string,
): Promise<{ collection: CollectionView; products: PickedProduct[] } | null> {
  if (!isPlainText(id)) return null
  const row = await db.collection.findUnique({ where: { id } })
  if (!row) return null
  const members = await db.collectionProduct.findMany({
    where: { collectionId: id },
    orderBy: [{ position: 'asc' }, { productId: 'asc' }],
    take: MAX_CHOSEN,
    select: { product: { select: PICKED_SELECT } },
  })
  return {
    collection: await collectionViewOf(db, row),
    products: members.map(({ product }) => pickedOf(product, db.storeId)),
  }
}

/** A product as the list of chosen ones shows it. */
export function pickedOf(
  { media, ...product }: { id: string; title: string; status: string; media: MediaRow[] },
  storeId: string,
): PickedProduct {
  const [cover] = media
  return { ...product, picture: cover ? pictureOf({ ...cover, alt: cover.alt || product.title }, storeId) : null }
}
