import { listStorefrontProducts } from '#lib/catalog/list-storefront-products.ts'
import type { ProductSort } from '#lib/catalog/product-sorts.ts'
import type { Listing, ProductCard } from '#lib/catalog/product-view.ts'
import type { Tenant } from '#lib/db/tenant.ts'
import { catalogTag } from '../cache-tags.ts'
import { cachedForStore } from './cached-for-store.ts'

/**
 * One page of what a store sells, from the cache.
 * @param page from 1
 */
export function storefrontProducts(tenant: Tenant, sort: ProductSort, page: number): Promise<Listing<ProductCard>> {
  return cachedForStore(tenant, ['products', sort, String(page)], [catalogTag(tenant)], (db) =>
    listStorefrontProducts(db, { sort, page, now: new Date() }),
  )
}
