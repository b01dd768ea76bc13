import { storeCurrency } from '#lib/content/store-currency.ts'
import type { TenantTx } from '#lib/db/tenant-db.ts'
import type { CollectionSort } from './collection-schema.ts'
import { onSale } from './on-sale.ts'
import { pageWindow } from './paging.ts'
import { CARD_INCLUDE, productCardOf } from './product-rows.ts'
import type { Listing, ProductCard } from './product-view.ts'
import { STOREFRONT_PAGE_SIZE } from './schema.ts'

/** The id decides between equals, so that no product falls between two pages. */
const ORDER = {
  manual: [{ position: 'asc' as const }, { productId: 'asc' as const }],
  newest: [{ product: { createdAt: 'desc' as const } }, { productId: 'desc' as const }],
  'price-asc': [{ product: { priceMinor: 'asc' as const } }, { productId: 'asc' as const }],
  'price-desc': [{ product: { priceMinor: 'desc' as const } }, { productId: 'asc' as const }],
  title: [{ product: { title: 'asc' as const } }, { productId: 'asc' as const }],
}

/** One page of what a collection has on sale. */
export async function listCollectionProducts(
  db: TenantTx,
  { collectionId, sort, page, now }: { collectionId: string; sort: CollectionSort; page: number; now: Date },
): Promise<Listing<ProductCard>> {
  const where = { collectionId, product: onSale(now) }
  const [total, currency] = await Promise.all([db.collectionProduct.count({ where }), storeCurrency(db)])
  const { skip, take, ...position } = pageWindow(page, total, STOREFRONT_PAGE_SIZE)
  const rows = await db.collectionProduct.findMany({
    where,
    orderBy: ORDER[sort],
    skip,
    take,
    select: { product: { include: CARD_INCLUDE } },
  })
  return { items: rows.map(({ product }) => productCardOf(product, currency, db.storeId)), total, ...position }
}
