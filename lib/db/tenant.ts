import { processSingleton } from '#lib/kernel/process-singleton.ts'
import type { Tenant as TenantRow } from './generated/public/client.ts'
import { assertTenantSchemaName } from './schema-name.ts'

export type TenantStatus = 'active' | 'suspended' | 'archived'

/** A store as the registry knows it. Only `tenantFromRegistry` makes one that `tenantDb` accepts. */
export type Tenant = Readonly<Omit<TenantRow, 'status'> & { status: TenantStatus }>

const minted = processSingleton('tenants-from-registry', () => new WeakSet<Tenant>())

/** Turns a row just read from the registry into the store that opens its data. */
export function tenantFromRegistry(row: TenantRow): Tenant {
  assertTenantSchemaName(row.schemaName)
  const tenant: Tenant = Object.freeze({ ...row, status: row.status as TenantStatus })
  minted.add(tenant)
  return tenant
}

/** False for an object that somebody put together, however much it looks like a store. */
export function isFromRegistry(tenant: unknown): tenant is Tenant {
  return typeof tenant === 'object' && tenant !== null && minted.has(tenant as Tenant)
}
