import { LRUCache } from 'lru-cache'
import type { Tenant as TenantRow } from '#lib/db/generated/public/client.ts'
import { publicDb } from '#lib/db/public-db.ts'
import { type Tenant, tenantFromRegistry } from '#lib/db/tenant.ts'
import { env } from '#lib/env.ts'
import { processSingleton } from '#lib/kernel/process-singleton.ts'
import { activeTrace, type TracedStatement } from '#lib/kernel/trace.ts'
import { servedUntil } from './domains/serving-time.ts'

/** A change made while no process listened is seen after this long at the latest, ms. */
const FRESH_FOR_MS = 10_000

/** @property readBy the statements that read it, when somebody watched */
type Entry = { tenant: Tenant | null; readAtMs: number; readBy?: readonly TracedStatement[] }

/** Random hosts must not fill the memory, so unknown ones are kept in the same bounded cache. */
const cache = processSingleton(
  'tenants-by-key',
  () => new LRUCache<string, Entry>({ max: 10_000, ttl: FRESH_FOR_MS, ttlAutopurge: false }),
)
/** By the store's id; '' for a store whose subdomain is the primary one. */
const primaryHosts = processSingleton(
  'primary-hosts',
  () => new LRUCache<string, string>({ max: 10_000, ttl: FRESH_FOR_MS, ttlAutopurge: false }),
)
const generation = processSingleton('tenants-generation', () => ({ value: 0 }))

/**
 * The store behind the key that a host was parsed into: its slug, a slug it had in the last 30 days, or a verified
 * domain of its own.
 * @returns null when there is none; a suspended store is returned with its status
 */
export function resolveTenant(key: string): Promise<Tenant | null> {
  return remembered(`host:${key}`, () => rowOfKey(key))
}

/** The store with this id, as the server put it into the internal path of a page. */
export function resolveTenantById(id: string): Promise<Tenant | null> {
  return remembered(`id:${id}`, () => publicDb().tenant.findUnique({ where: { id } }))
}

async function remembered(key: string, read: () => Promise<TenantRow | null>): Promise<Tenant | null> {
  const trace = activeTrace()
  const atMs = performance.now()
  const hit = cache.get(key)
  // Whoever watches is shown how the answer was read, so one that was read unwatched is read again.
  if (hit && (!trace || hit.readBy)) {
    const durationMs = performance.now() - atMs
    trace?.lookups.push({ key, ageMs: atMs - hit.readAtMs, statements: hit.readBy ?? [], atMs, durationMs })
    return hit.tenant
  }
  const startedIn = generation.value
  const before = trace?.statements.length
  const row = await read()
  const tenant = row && row.status !== 'archived' ? tenantFromRegistry(row) : null
  const readBy = trace?.statements.slice(before).filter(({ binds }) => !binds)
  const entry: Entry = { tenant, readAtMs: performance.now(), ...(readBy ? { readBy } : {}) }
  trace?.lookups.push({ key, ageMs: null, statements: readBy ?? [], atMs, durationMs: performance.now() - atMs })
  // A row read before a change must not be remembered after it.
  if (startedIn === generation.value) cache.set(key, entry)
  return tenant
}

/**
 * The domain of its own that a store's other hosts lead to, if it has one. While the proof is gone nobody is led there:
 * by then the domain may be somebody else's.
 */
export async function primaryHostOf(tenantId: string): Promise<string | null> {
  const known = primaryHosts.get(tenantId)
  if (known !== undefined) return known || null
  const startedIn = generation.value
  const domain = await publicDb().domain.findFirst({
    where: {
      tenantId,
      isPrimary: true,
      verifiedAt: { not: null },
      lapsedAt: null,
      NOT: { host: { endsWith: `.${env().ROOT_DOMAIN}` } },
    },
    select: { host: true },
  })
  if (startedIn === generation.value) primaryHosts.set(tenantId, domain?.host ?? '')
  return domain?.host ?? null
}

/**
 * The store that the operator named for hosts which no store has, if any. The host of a deleted store is not such a
 * host: nobody who looks for that store should find another in its place.
 * @param key as `resolveTenant` takes it, which found nothing
 */
export async function resolveDefaultTenant(key: string): Promise<Tenant | null> {
  const { DEFAULT_TENANT } = env()
  if (!DEFAULT_TENANT) return null
  return remembered(`default:${key}`, async () => ((await rowOfKey(key)) ? null : rowOfKey(DEFAULT_TENANT)))
}

/** Forgets what is known of stores: one was made, suspended or changed. */
export function forgetTenants(): void {
  generation.value++
  cache.clear()
  primaryHosts.clear()
}

async function rowOfKey(key: string): Promise<TenantRow | null> {
  if (key.includes('.')) return rowOfHost(key)
  const named = await publicDb().tenant.findUnique({ where: { slug: key } })
  return named ?? rowOfHost(`${key}.${env().ROOT_DOMAIN}`)
}

/** By a domain of the store's own, or by the subdomain it had before it was renamed. */
async function rowOfHost(host: string): Promise<TenantRow | null> {
  // Of a host that was only claimed there may be many rows, of a proved one there is one.
  const domain = await publicDb().domain.findFirst({
    where: { host, verifiedAt: { not: null } },
    include: { tenant: true },
  })
  if (!domain || (domain.redirectsUntil && domain.redirectsUntil <= new Date())) return null
  if (domain.lapsedAt && servedUntil(domain.lapsedAt) <= new Date()) return null
  return domain.tenant
}
