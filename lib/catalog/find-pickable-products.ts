import { containing } from '#lib/db/containing.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import type { PickedProduct } from './collection-view.ts'
import { PICKED_SELECT, pickedOf } from './get-collection.ts'
import { MAX_QUERY } from './schema.ts'

const MOST_ROWS = 20

/** Products to choose from, whose title or SKU has `q` in it; last changed first when it is empty. */
export async function findPickableProducts({ db }: Pick<StoreContext, 'db'>, q: string): Promise<PickedProduct[]> {
  const text = q.replaceAll('\0', '').trim().slice(0, MAX_QUERY)
  const rows = await db.product.findMany({
    where: {
      status: { not: 'archived' },
      ...(text ? { OR: [{ title: containing(text) }, { variants: { some: { sku: containing(text) } } }] } : {}),
    },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    take: MOST_ROWS,
    select: PICKED_SELECT,
  })
  return rows.map((row) => pickedOf(row, db.storeId))
}
