import { containing } from '#lib/db/containing.ts'
import { publicDb } from '#lib/db/public-db.ts'
import { type Tenant, type TenantStatus, tenantFromRegistry } from '#lib/db/tenant.ts'
import { loadMigrations } from './migrate/load-migrations.ts'
import { storeSizes } from './store-sizes.ts'

export type TenantSort = 'name' | 'created' | 'size'

export type ListTenantsOptions = {
  status?: TenantStatus
  /** Part of the name, slug, schema, a host or the owner's e-mail. */
  search?: string
  /** Only stores that lack a migration. */
  behind?: boolean
  /** Default: created, oldest first. */
  sort?: TenantSort
  desc?: boolean
  limit?: number
}

export type ListedTenant = {
  tenant: Tenant
  hosts: string[]
  /** Subdomains it had before, which lead to the one it has. */
  formerHosts: string[]
  /** On disk, indexes and long values included; null when its schema is not there. */
  sizeBytes: number | null
  missingMigrations: number
}

/** The stores of the market, deleted ones as well unless `status` says otherwise. */
export async function listTenants(options: ListTenantsOptions = {}): Promise<ListedTenant[]> {
  const { sort = 'created', desc = false, limit } = options
  const rows = await publicDb().tenant.findMany({
    where: whereOf(options),
    include: { domains: { orderBy: { host: 'asc' } } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  const [sizes, applied] = await Promise.all([storeSizes(rows.map((row) => row.schemaName)), appliedMigrations()])
  const known = loadMigrations('tenant').length
  const listed = rows.map(({ domains, ...row }): ListedTenant => {
    const [former, hosts] = [domains.filter(isFormer), domains.filter((domain) => !isFormer(domain))]
    return {
      tenant: tenantFromRegistry(row),
      hosts: hosts.map(({ host }) => host),
      formerHosts: former.map(({ host }) => host),
      sizeBytes: sizes.get(row.schemaName) ?? null,
      missingMigrations: known - (applied.get(row.schemaName) ?? 0),
    }
  })
  const wanted = options.behind ? listed.filter(({ missingMigrations }) => missingMigrations > 0) : listed
  const sorted = wanted.toSorted(ORDER[sort])
  return (desc ? sorted.toReversed() : sorted).slice(0, limit)
}

const ORDER: Record<TenantSort, (a: ListedTenant, b: ListedTenant) => number> = {
  name: (a, b) => a.tenant.name.localeCompare(b.tenant.name, 'en'),
  created: (a, b) => a.tenant.createdAt.getTime() - b.tenant.createdAt.getTime(),
  size: (a, b) => (a.sizeBytes ?? 0) - (b.sizeBytes ?? 0),
}

function whereOf({ status, search }: ListTenantsOptions) {
  const contains = containing(search ?? '')
  return {
    ...(status ? { status } : {}),
    ...(search
      ? {
          OR: [
            { name: contains },
            { slug: contains },
            { schemaName: contains },
            { ownerEmail: contains },
            { domains: { some: { host: contains } } },
          ],
        }
      : {}),
  }
}

function isFormer({ redirectsUntil }: { redirectsUntil: Date | null }): boolean {
  return redirectsUntil !== null
}

/** How many of today's migrations each schema has. */
async function appliedMigrations(): Promise<Map<string, number>> {
  const names = loadMigrations('tenant').map(({ name }) => name)
  const groups = await publicDb().migrationLedger.groupBy({
    by: ['schemaName'],
    where: { name: { in: names } },
    _count: true,
  })
  return new Map(groups.map(({ schemaName, _count }) => [schemaName, _count]))
}
