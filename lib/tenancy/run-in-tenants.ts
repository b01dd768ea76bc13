import type { Tenant } from '#lib/db/tenant.ts'
import type { TenantDb } from '#lib/db/tenant-db.ts'
import { mapLimited } from '#lib/kernel/map-limited.ts'
import { announcePagesChanged } from './announce-registry-change.ts'
import { withTenant } from './with-tenant.ts'

/** What a script of `souk run` exports as default. What it returns is the store's result. */
export type TenantScript = (scope: {
  db: TenantDb
  tenant: Tenant
  args: readonly string[]
  log: (...values: unknown[]) => void
}) => unknown

export type TenantOutcome = { tenant: Tenant; ms: number } & (
  | { ok: true; value: unknown }
  | { ok: false; error: unknown }
)

export type RunOptions = {
  args?: readonly string[]
  /** Stores at work at once; default 1. */
  concurrency?: number
  log?: (...values: unknown[]) => void
  onTenant?: (outcome: TenantOutcome) => void
}

/** Calls a script once for each store, scoped to it. A store in which it throws does not keep the others. */
export function runInTenants(
  tenants: readonly Tenant[],
  script: TenantScript,
  { args = [], concurrency = 1, log = console.log, onTenant }: RunOptions = {},
): Promise<TenantOutcome[]> {
  return mapLimited(tenants, concurrency, async (tenant) => {
    const since = performance.now()
    const ms = () => Math.round(performance.now() - since)
    let outcome: TenantOutcome
    try {
      const value = await withTenant(tenant, ({ db }) => script({ db, tenant, args, log }))
      outcome = { tenant, ms: ms(), ok: true, value }
    } catch (error) {
      outcome = { tenant, ms: ms(), ok: false, error }
    }
    // Whatever it changed, also before it threw, stands in no cached page.
    await announcePagesChanged(tenant.id)
    onTenant?.(outcome)
    return outcome
  })
}
