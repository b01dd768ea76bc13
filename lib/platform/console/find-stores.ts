import { containing } from '#lib/db/containing.ts'
import { publicDb } from '#lib/db/public-db.ts'
import { type Tenant, tenantFromRegistry } from '#lib/db/tenant.ts'
import { mapLimited } from '#lib/kernel/map-limited.ts'
import { storeSizes } from '#lib/tenancy/store-sizes.ts'
import { tenantUrl } from '#lib/tenancy/tenant-url.ts'
import { STORES_PAGE_SIZE, type StoreFilter } from './schema.ts'
import { storeCounts } from './store-counts.ts'
import type { StoreRow } from './store-row.ts'

/** How many stores are asked for their counts at once: the market's engines serve shoppers meanwhile. */
const ASKED_AT_ONCE = 3

type Query = { q?: string; status?: StoreFilter; page?: number }
type StoreListing = { items: StoreRow[]; total: number; page: number; pageCount: number }

/**
 * Stores whose name, address, host or owner's e-mail contains `q`, newest first.
 * @returns one page; a page beyond the last is answered with the last
 */
export async function findStores({ q = '', status, page = 1 }: Query): Promise<StoreListing> {
  const contains = containing(q)
  const where = {
    ...(status ? { status } : {}),
    ...(q
      ? {
          OR: [
            { name: contains },
            { slug: contains },
            { ownerEmail: contains },
            { domains: { some: { host: contains } } },
          ],
        }
      : {}),
  }
  const total = await publicDb().tenant.count({ where })
  const pageCount = Math.max(1, Math.ceil(total / STORES_PAGE_SIZE))
  const shown = Math.min(page, pageCount)
  const rows = await publicDb().tenant.findMany({
    where,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    skip: (shown - 1) * STORES_PAGE_SIZE,
    take: STORES_PAGE_SIZE,
  })
  return { items: await storeRows(rows.map(tenantFromRegistry)), total, page: shown, pageCount }
}

/** Adds to each store what only the database and the store itself can tell. */
export async function storeRows(tenants: readonly Tenant[]): Promise<StoreRow[]> {
  const [sizes, counts] = await Promise.all([
    storeSizes(tenants.map((tenant) => tenant.schemaName)),
    mapLimited(tenants, ASKED_AT_ONCE, storeCounts),
  ])
  return tenants.map((tenant, index) => ({
    id: tenant.id,
    name: tenant.name,
    slug: tenant.slug,
    url: tenantUrl(tenant),
    status: tenant.status,
    ownerEmail: tenant.ownerEmail,
    createdAt: tenant.createdAt,
    sizeBytes: sizes.get(tenant.schemaName) ?? null,
    products: counts[index]?.products ?? null,
    orders: counts[index]?.orders ?? null,
  }))
}
