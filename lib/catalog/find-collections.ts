import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { coversOf } from './collection-rows.ts'
import type { CollectionRow } from './collection-view.ts'

/** All collections of the store, by title. */
export async function findCollections({ db }: Pick<StoreContext, 'db'>): Promise<CollectionRow[]> {
  const rows = await db.collection.findMany({
    orderBy: [{ title: 'asc' }, { id: 'asc' }],
    include: { _count: { select: { products: true } } },
  })
  const covers = await coversOf(db, rows)
  return rows.map(({ id, slug, title, published, rule, _count }) => ({
    id,
    slug,
    title,
    published,
    byRule: rule !== null,
    productCount: _count.products,
    picture: covers.get(id) ?? null,
  }))
}
