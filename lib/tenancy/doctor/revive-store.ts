import type pg from 'pg'
import { quoteIdentifier } from '#lib/db/sql.ts'
import { createTenantRole, markSchema } from '../create-schema.ts'
import { insertStarterContent } from '../insert-starter-content.ts'
import { applyMigrations, grantTenantTables } from '../migrate/apply-migrations.ts'
import { loadMigrations } from '../migrate/load-migrations.ts'
import { recordLifecycle } from '../record-lifecycle.ts'
import { forgetTenants } from '../resolve-tenant.ts'
import { mendSchema } from './mend-schema.ts'
import type { FleetSchema } from './read-fleet.ts'

const ACTING = { actor: 'doctor' }

/**
 * Gives a store whose schema is gone a schema again: first empty and suspended, so that nobody is shown an empty shop,
 * then with the rows of its newest backup when it has one.
 * @returns what was done, in words
 */
export async function reviveStore(store: FleetSchema): Promise<string> {
  const { tenantId } = store
  if (tenantId === null) throw new Error('A spare schema is not worth reviving')
  const status = await mendSchema(store, (client) => recreate(client, store, tenantId))
  forgetTenants()
  return `ALL ITS ROWS ARE LOST: it has empty tables again and is suspended (it was ${status}); there is no backup`
}

async function recreate(client: pg.PoolClient, { schemaName, roleName, mark }: FleetSchema, tenantId: string) {
  await client.query(`CREATE SCHEMA ${quoteIdentifier(schemaName)}`)
  await markSchema(client, schemaName, mark)
  const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [roleName])
  if (rowCount === 0) await createTenantRole(client, schemaName)
  await client.query('DELETE FROM public.migration_ledger WHERE schema_name = $1', [schemaName])
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
