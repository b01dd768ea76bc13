import { cache } from 'react'
import { getPage } from '#lib/content/get-page.ts'
import type { PageView } from '#lib/content/settings-view.ts'
import type { Tenant } from '#lib/db/tenant.ts'
import { pagesTag } from '../cache-tags.ts'
import { cachedForStore } from './cached-for-store.ts'

/** One of the store's own pages, from the cache; null when it has none of that name. */
export const storefrontPage = cache(
  (tenant: Tenant, slug: string): Promise<PageView | null> =>
    cachedForStore(tenant, ['page', slug], [pagesTag(tenant)], (db) => getPage(db, slug)),
)
