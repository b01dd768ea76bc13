import { cache } from 'react'
import { getStorefrontProduct } from '#lib/catalog/get-storefront-product.ts'
import type { ProductView } from '#lib/catalog/product-view.ts'
import type { Tenant } from '#lib/db/tenant.ts'
import { productTag } from '../cache-tags.ts'
import { cachedForStore } from './cached-for-store.ts'

/** A product that is sold, from the cache; null for every other slug, which is remembered as well. */
export const storefrontProduct = cache(
  (tenant: Tenant, slug: string): Promise<ProductView | null> =>
    cachedForStore(tenant, ['product', slug], [productTag(tenant, slug)], (db) =>
      getStorefrontProduct(db, slug, new Date()),
    ),
)
