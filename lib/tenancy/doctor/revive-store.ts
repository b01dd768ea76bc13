import type pg from 'pg'
import { quoteIdentifier } from '#lib/db/sql.ts'
import { fillSchema } from '../archive/import-tenant.ts'
import { createTenantRole, markSchema } from '../create-schema.ts'
import { insertStarterContent } from '../insert-starter-content.ts'
import { applyMigrations, grantTenantTables } from '../migrate/apply-migrations.ts'
import { loadMigrations } from '../migrate/load-migrations.ts'
import { recordLifecycle } from '../record-lifecycle.ts'
import { forgetTenants } from '../resolve-tenant.ts'
import { mendSchema } from './mend-schema.ts'
import { type Backup, bringBackPictures, withNewestBackup } from './newest-backup.ts'
import type { FleetSchema } from './read-fleet.ts'

type Store = FleetSchema & { tenantId: string }

const ACTING = { actor: 'doctor' }

/**
 * Gives a store whose schema is gone a schema again, with the rows of its newest backup. When there is none, or it
 * cannot be used, the tables are empty, and the store is suspended: nobody is to order in a shop that forgot everything.
 * @returns what was done, in words
 */
export async function reviveStore(store: Store): Promise<string> {
  let reason = 'there is no backup'
  try {
    const restored = await withNewestBackup(store.tenantId, (backup) => restore(store, backup))
    if (restored) return restored
  } catch (error) {
    reason = `its newest backup cannot be used: ${error instanceof Error ? error.message : String(error)}`
  }
  const status = await mendSchema(store, (client) => recreate(client, store))
  forgetTenants()
  return `ALL ITS ROWS ARE LOST, ${reason}. It has empty tables and is suspended; it was ${status}`
}

async function restore(store: Store, backup: Backup): Promise<string> {
  const { tenantId, schemaName, roleName } = store
  const { key, takenAt, path, manifest } = backup
  await mendSchema(store, async (client) => {
    await createAgain(client, store)
    await fillSchema(client, schemaName, path, manifest, {}, null)
    await grantTenantTables(client, schemaName, roleName)
    await recordLifecycle(client, { type: 'tenant.restored', tenantId, payload: { from: key } }, ACTING)
  })
  forgetTenants()
  await bringBackPictures(tenantId, backup, () => true)
  return `restored from its backup of ${takenAt.toISOString()}; WHAT HAPPENED SINCE IS LOST`
}

async function recreate(client: pg.PoolClient, store: Store): Promise<string> {
  const { tenantId, schemaName, roleName } = store
  await createAgain(client, store)
  await applyMigrations(client, schemaName, loadMigrations('tenant'))
  await grantTenantTables(client, schemaName, roleName)
  const { rows } = await client.query<{ name: string; status: string }>(
    'SELECT name, status FROM public.tenant WHERE id = $1',
    [tenantId],
  )
  const [row] = rows
  if (!row) throw new Error(`The store ${tenantId} is gone`)
  await insertStarterContent(client, schemaName, row.name)
  if (row.status === 'active') {
    await client.query("UPDATE public.tenant SET status = 'suspended', updated_at = now() WHERE id = $1", [tenantId])
    await recordLifecycle(client, { type: 'tenant.suspended', tenantId, payload: {} }, ACTING)
  }
  return row.status
}

/** The schema alone is gone: its role and what the ledger says of it may still be there. */
async function createAgain(client: pg.PoolClient, { schemaName, roleName, mark }: Store): Promise<void> {
  await client.query(`CREATE SCHEMA ${quoteIdentifier(schemaName)}`)
  await markSchema(client, schemaName, mark)
  const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [roleName])
  if (rowCount === 0) await createTenantRole(client, schemaName)
  await client.query('DELETE FROM public.migration_ledger WHERE schema_name = $1', [schemaName])
}
