import { cache } from 'react'
import type { Listing } from '#lib/catalog/product-view.ts'
import type { Tenant } from '#lib/db/tenant.ts'
import { listReviews } from '#lib/reviews/list-reviews.ts'
import type { ReviewView } from '#lib/reviews/review-view.ts'
import { productTag } from '../cache-tags.ts'
import { cachedForStore } from './cached-for-store.ts'

/**
 * One page of a product's published reviews, from the cache.
 * @param page from 1
 */
export const storefrontReviews = cache(
  (tenant: Tenant, product: { id: string; slug: string }, page: number): Promise<Listing<ReviewView>> =>
    cachedForStore(tenant, ['reviews', product.id, String(page)], [productTag(tenant, product.slug)], (db) =>
      listReviews(db, product.id, page),
    ),
)
