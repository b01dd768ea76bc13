import { cache } from 'react'
import type { CollectionCard, CollectionView } from '#lib/catalog/collection-view.ts'
import { getStorefrontCollection } from '#lib/catalog/get-storefront-collection.ts'
import { listStorefrontCollections } from '#lib/catalog/list-storefront-collections.ts'
import type { Tenant } from '#lib/db/tenant.ts'
import { catalogTag } from '../cache-tags.ts'
import { cachedForStore } from './cached-for-store.ts'

/** What a collection's slug can be; anything else is not looked up, nor remembered. */
const SLUG = /^[a-z0-9-]{1,80}$/

/** All collections that the shop shows, from the cache. */
export const storefrontCollections = cache(
  (tenant: Tenant): Promise<CollectionCard[]> =>
    cachedForStore(tenant, ['collections'], [catalogTag(tenant)], (db) => listStorefrontCollections(db, new Date())),
)

/** One of them, from the cache; null for every other slug, which is remembered as well. */
export const storefrontCollection = cache(async (tenant: Tenant, slug: string): Promise<CollectionView | null> => {
  if (!SLUG.test(slug)) return null
  return cachedForStore(tenant, ['collection', slug], [catalogTag(tenant)], (db) => getStorefrontCollection(db, slug))
})
