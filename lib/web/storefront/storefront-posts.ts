import { cache } from 'react'
import type { Listing } from '#lib/catalog/product-view.ts'
import { listPosts } from '#lib/content/list-posts.ts'
import type { PageView } from '#lib/content/settings-view.ts'
import type { Tenant } from '#lib/db/tenant.ts'
import { pagesTag } from '../cache-tags.ts'
import { cachedForStore } from './cached-for-store.ts'

/**
 * One page of a store's blog, from the cache.
 * @param page from 1
 */
export const storefrontPosts = cache(
  (tenant: Tenant, page: number): Promise<Listing<PageView>> =>
    cachedForStore(tenant, ['posts', String(page)], [pagesTag(tenant)], (db) => listPosts(db, { page })),
)
