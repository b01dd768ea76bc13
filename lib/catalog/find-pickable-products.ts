import type { StoreContext } from '#lib/tenancy/store-context.ts'
import type { PickedProduct } from './collection-view.ts'
import { PICKED_SELECT, pickedOf } from './get-collection.ts'
import { MAX_QUERY } from './schema.ts'

const MOST_ROWS = 20

/** Products to choose from, whose title or SKU has `q` in it; last changed first when it is empty. */
export async function findPickableProducts({ db }: Pick<StoreContext, 'db'>, q: string): Promise<PickedProduct[]> {
  const contains = { contains: q.replaceAll('\0', '').trim().slice(0, MAX_QUERY), mode: 'insensitive' as const }
  const rows = await db.product.findMany({
    where: {
      status: { not: 'archived' },
      ...(contains.contains ? { OR: [{ title: contains }, { variants: { some: { sku: contains } } }] } : {}),
    },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    take: MOST_ROWS,
    select: PICKED_SELECT,
  })
  return rows.map((row) => pickedOf(row, db.storeId))
}
