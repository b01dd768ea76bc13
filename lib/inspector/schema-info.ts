import { publicDb } from '#lib/db/public-db.ts'
import type { Tenant } from '#lib/db/tenant.ts'
import { tenantDb } from '#lib/db/tenant-db.ts'
import { currentSchema } from './current-schema.ts'

export type SchemaInfo = {
  current_schema: string
  tenant: string
  domain: string
  all_tenants: { name: string; schema_name: string }[]
}

/** What a visitor of the market's own host is called, who is in no store. */
export const NO_TENANT = 'No tenant'

/**
 * Which schema this host is answered from, as PostgreSQL itself says.
 *
 * @param tenant the host's store, which sees itself alone; null on the market's own host, which sees all
 * @param domain the host with its port
 */
export async function schemaInfo(tenant: Tenant | null, domain: string): Promise<SchemaInfo> {
  const all = tenant ? [tenant] : await openStores()
  return {
    current_schema: await currentSchema(tenant ? tenantDb(tenant) : publicDb()),
    tenant: tenant?.name ?? NO_TENANT,
    domain,
    all_tenants: all.map(({ name, schemaName }) => ({ name, schema_name: schemaName })),
  }
}

function openStores() {
  return publicDb().tenant.findMany({
    where: { status: { not: 'archived' } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { name: true, schemaName: true },
  })
}
