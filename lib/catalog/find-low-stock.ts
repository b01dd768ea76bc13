import { storeCurrency } from '#lib/content/store-currency.ts'
import { LOW_STOCK } from '#lib/inventory/low-stock.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { onSale } from './on-sale.ts'
import { CARD_INCLUDE, productRowOf } from './product-rows.ts'
import type { ProductRow } from './product-view.ts'

const MOST_ROWS = 5

/**
 * Variants on sale that run out, the scarcest first, each as its product with the variant's name and stock. Examples are
 * left out: nobody restocks them.
 */
export async function findLowStock({ db, now }: StoreContext): Promise<ProductRow[]> {
  const [variants, currency] = await Promise.all([
    db.variant.findMany({
      where: { tracked: true, stock: { lte: LOW_STOCK }, product: { ...onSale(now()), isExample: false } },
      orderBy: [{ stock: 'asc' }, { id: 'asc' }],
      take: MOST_ROWS,
      select: { title: true, stock: true, product: { include: CARD_INCLUDE } },
    }),
    storeCurrency(db),
  ])
  return variants.map(({ title, stock, product }) => {
    const row = productRowOf(product, currency, db.storeId)
    return { ...row, title: title ? `${row.title}, ${title}` : row.title, stock }
  })
}
