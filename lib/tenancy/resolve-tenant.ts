import { LRUCache } from 'lru-cache'
import { publicDb } from '#lib/db/public-db.ts'
import { type Tenant, tenantFromRegistry } from '#lib/db/tenant.ts'
import { processSingleton } from '#lib/kernel/process-singleton.ts'

/** A change made while no process listened is seen after this long at the latest, ms. */
const FRESH_FOR_MS = 10_000

type Entry = { tenant: Tenant | null }

/** Random hosts must not fill the memory, so unknown ones are kept in the same bounded cache. */
const cache = processSingleton(
  'tenants-by-key',
  () => new LRUCache<string, Entry>({ max: 10_000, ttl: FRESH_FOR_MS, ttlAutopurge: false }),
)
const generation = processSingleton('tenants-generation', () => ({ value: 0 }))

/**
 * The store behind the key that a host was parsed into: a slug, or a verified domain of the store's own.
 * @returns null when there is none; a suspended store is returned with its status
 */
export async function resolveTenant(key: string): Promise<Tenant | null> {
  const hit = cache.get(key)
  if (hit) return hit.tenant
  const startedIn = generation.value
  const tenant = await readTenant(key)
  // A row read before a change must not be remembered after it.
  if (startedIn === generation.value) cache.set(key, { tenant })
  return tenant
}

/** Forgets what is known of stores: one was made, suspended or changed. */
export function forgetTenants(): void {
  generation.value++
  cache.clear()
}

async function readTenant(key: string): Promise<Tenant | null> {
  const row = key.includes('.')
    ? (
        await publicDb()
          .domain.findUnique({ where: { host: key }, include: { tenant: true } })
          .then(verifiedOnly)
      )?.tenant
    : await publicDb().tenant.findUnique({ where: { slug: key } })
  return row && row.status !== 'archived' ? tenantFromRegistry(row) : null
}

function verifiedOnly<T extends { verifiedAt: Date | null }>(domain: T | null): T | null {
  return domain?.verifiedAt ? domain : null
}
