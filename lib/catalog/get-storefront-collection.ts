import type { TenantTx } from '#lib/db/tenant-db.ts'
import { isPlainText } from '#lib/kernel/text.ts'
import { collectionViewOf } from './collection-rows.ts'
import type { CollectionView } from './collection-view.ts'

/** A collection that is shown in the shop, or null. */
export async function getStorefrontCollection(db: TenantTx, slug: string): Promise<CollectionView | null> {
  if (!isPlainText(slug)) return null
  const row = await db.collection.findFirst({ where: { slug, published: true } })
  return row && collectionViewOf(db, row)
}
