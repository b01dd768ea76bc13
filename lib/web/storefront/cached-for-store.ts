import { unstable_cache } from 'next/cache'
import type { Tenant } from '#lib/db/tenant.ts'
import { type TenantDb, tenantDb } from '#lib/db/tenant-db.ts'
import { settingsTag, storeTag } from '../cache-tags.ts'

/** Upper bound, s; a change expires the entry at once through its tags. */
const KEPT_FOR = 3600

/**
 * Reads something of one store through the cache. The store is part of the key and of the tags, so that a value never
 * reaches another store.
 * @param key what is read, for example ['product', slug]; together with the store it has to name one value
 * @param tags what makes it old, besides the store itself and its settings
 */
export function cachedForStore<Value>(
  tenant: Tenant,
  key: readonly string[],
  tags: readonly string[],
  read: (db: TenantDb) => Promise<Value>,
): Promise<Value> {
  const cached = unstable_cache(() => read(tenantDb(tenant)), ['storefront', tenant.id, ...key], {
    tags: [storeTag(tenant), settingsTag(tenant), ...tags],
    revalidate: KEPT_FOR,
  })
  return cached()
}
