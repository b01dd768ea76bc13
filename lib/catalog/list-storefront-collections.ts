import type { TenantTx } from '#lib/db/tenant-db.ts'
import { coversOf } from './collection-rows.ts'
import type { CollectionCard } from './collection-view.ts'
import { onSale } from './on-sale.ts'

/** Collections that are shown in the shop and have something in them, in the merchant's order and then by title. */
export async function listStorefrontCollections(db: TenantTx, now: Date): Promise<CollectionCard[]> {
  const rows = await db.collection.findMany({
    where: { published: true, products: { some: { product: onSale(now) } } },
    orderBy: [{ position: 'asc' }, { title: 'asc' }, { id: 'asc' }],
    include: { _count: { select: { products: { where: { product: onSale(now) } } } } },
  })
  const covers = await coversOf(db, rows)
  return rows.map(({ id, slug, title, _count }) => ({
    id,
    slug,
    title,
    productCount: _count.products,
    picture: covers.get(id) ?? null,
  }))
}
