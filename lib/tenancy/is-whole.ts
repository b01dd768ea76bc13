import { publicDb } from '#lib/db/public-db.ts'
import type { Tenant } from '#lib/db/tenant.ts'
import { tenantDb } from '#lib/db/tenant-db.ts'
import { loadMigrations } from './migrate/load-migrations.ts'

/**
 * Whether a store has all tables of this version, and its settings. One that lacks them waits for its migration or is
 * being mended: what fails in it says nothing about the code.
 */
export async function isWhole(tenant: Tenant): Promise<boolean> {
  const names = loadMigrations('tenant').map(({ name }) => name)
  const applied = await publicDb().migrationLedger.count({
    where: { schemaName: tenant.schemaName, name: { in: names } },
  })
  return applied === names.length && (await tenantDb(tenant).storeSettings.count()) > 0
}
