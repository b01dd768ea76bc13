import { storeCurrency } from '#lib/content/store-currency.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { CARD_INCLUDE, productRowOf } from './product-rows.ts'
import type { ProductRow } from './product-view.ts'

/** From this many on, a merchant should think of more. */
export const LOW_STOCK = 5
const MOST_ROWS = 5

/** Products on sale that run out, the scarcest first. Examples are left out: nobody restocks them. */
export async function findLowStock({ db }: StoreContext): Promise<ProductRow[]> {
  const [variants, currency] = await Promise.all([
    db.variant.findMany({
      where: { stock: { lte: LOW_STOCK }, product: { status: 'active', isExample: false } },
      orderBy: [{ stock: 'asc' }, { id: 'asc' }],
      take: MOST_ROWS,
      select: { product: { include: CARD_INCLUDE } },
    }),
    storeCurrency(db),
  ])
  return variants.map(({ product }) => productRowOf(product, currency, db.storeId))
}
