import type { Tenant } from '#lib/db/tenant.ts'
import { type TenantDb, tenantDb } from '#lib/db/tenant-db.ts'
import { type Clock, systemClock } from '#lib/kernel/clock.ts'

export type StaffRole = 'owner' | 'staff'

/** On whose behalf a use case runs. */
export type Actor =
  | { kind: 'guest' }
  | { kind: 'customer'; id: string }
  | { kind: 'staff'; id: string; role: StaffRole }
  /** A program of the merchant's: it may do what its scopes name, and nothing by being somebody. */
  | { kind: 'api-key'; id: string; scopes: ReadonlySet<string> }
  | { kind: 'operator'; id: string }
  | { kind: 'system' }

/** The first argument of every use case of a store: whose data, on whose behalf, at what time. */
export type StoreContext = { tenant: Tenant; db: TenantDb; actor: Actor; now: Clock }

export function storeContext(tenant: Tenant, actor: Actor, now: Clock = systemClock): StoreContext {
  return { tenant, actor, now, db: tenantDb(tenant, { asOperator: actor.kind === 'operator' }) }
}
