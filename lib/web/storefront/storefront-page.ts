import { cache } from 'react'
import { getPublishedPage } from '#lib/content/get-published-page.ts'
import type { PageKind, PageView } from '#lib/content/settings-view.ts'
import type { Tenant } from '#lib/db/tenant.ts'
import { pagesTag } from '../cache-tags.ts'
import { cachedForStore } from './cached-for-store.ts'

/** One of the store's own pages or posts, from the cache; null when it has none of that name in the shop. */
export const storefrontPage = cache(
  (tenant: Tenant, kind: PageKind, slug: string): Promise<PageView | null> =>
    cachedForStore(tenant, [kind, slug], [pagesTag(tenant)], (db) => getPublishedPage(db, kind, slug)),
)
