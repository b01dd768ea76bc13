import { storeCurrency } from '#lib/content/store-currency.ts'
import { isPlainText } from '#lib/kernel/text.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { PRODUCT_INCLUDE, productViewOf } from './product-rows.ts'
import type { ProductView } from './product-view.ts'

/** A product in whatever status, for the dashboard. */
export async function getProduct({ db }: Pick<StoreContext, 'db'>, id: string): Promise<ProductView | null> {
  if (!isPlainText(id)) return null
  const row = await db.product.findUnique({ where: { id }, include: PRODUCT_INCLUDE })
  return row && productViewOf(row, await storeCurrency(db), db.storeId)
}
