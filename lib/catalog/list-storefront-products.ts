import { storeCurrency } from '#lib/content/store-currency.ts'
import type { TenantTx } from '#lib/db/tenant-db.ts'
import { onSale } from './on-sale.ts'
import { pageWindow } from './paging.ts'
import { CARD_INCLUDE, productCardOf } from './product-rows.ts'
import type { ProductSort } from './product-sorts.ts'
import type { Listing, ProductCard } from './product-view.ts'
import { STOREFRONT_PAGE_SIZE } from './schema.ts'

/** The id decides between equals, so that no product falls between two pages. */
const ORDER = {
  newest: [{ createdAt: 'desc' as const }, { id: 'desc' as const }],
  'price-asc': [{ priceMinor: 'asc' as const }, { id: 'asc' as const }],
  'price-desc': [{ priceMinor: 'desc' as const }, { id: 'asc' as const }],
  name: [{ title: 'asc' as const }, { id: 'asc' as const }],
}

/** One page of what the store sells. */
export async function listStorefrontProducts(
  db: TenantTx,
  { sort, page, now }: { sort: ProductSort; page: number; now: Date },
): Promise<Listing<ProductCard>> {
  const where = onSale(now)
  const [total, currency] = await Promise.all([db.product.count({ where }), storeCurrency(db)])
  const { skip, take, ...position } = pageWindow(page, total, STOREFRONT_PAGE_SIZE)
  const rows = await db.product.findMany({ where, include: CARD_INCLUDE, orderBy: ORDER[sort], skip, take })
  return { items: rows.map((row) => productCardOf(row, currency, db.storeId)), total, ...position }
}
