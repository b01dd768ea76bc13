import { storeCurrency } from '#lib/content/store-currency.ts'
import type { TenantTx } from '#lib/db/tenant-db.ts'
import { isPlainText } from '#lib/kernel/text.ts'
import { onSale } from './on-sale.ts'
import { PRODUCT_INCLUDE, productViewOf } from './product-rows.ts'
import type { ProductView } from './product-view.ts'

/** A product that is on sale now, or null: what is not, or not yet, is nobody's business in the shop. */
export async function getStorefrontProduct(db: TenantTx, slug: string, now: Date): Promise<ProductView | null> {
  if (!isPlainText(slug)) return null
  const row = await db.product.findFirst({ where: { slug, ...onSale(now) }, include: PRODUCT_INCLUDE })
  return row && productViewOf(row, await storeCurrency(db), db.storeId)
}
