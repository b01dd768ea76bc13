import type pg from 'pg'
import { marketDatabase } from '#lib/db/market-database.ts'
import { tenantRoleName } from '#lib/db/role-name.ts'
import { schemaMark } from '#lib/db/schema-mark.ts'
import { quoteIdentifier } from '#lib/db/sql.ts'
import { createTenantRole, markSchema } from '../create-schema.ts'
import { grantTenantTables } from '../migrate/apply-migrations.ts'

/**
 * Puts a side schema in the place of a store's own, in the transaction that `client` is in and that holds the store's
 * tables. Whoever is bound to the old one notices by its number and binds anew.
 */
export async function swapSchema(
  client: pg.PoolClient,
  store: { id: string; schemaName: string },
  side: string,
): Promise<void> {
  const { schemaName } = store
  await client.query(`DROP SCHEMA IF EXISTS ${quoteIdentifier(schemaName)} CASCADE`)
  await client.query('DELETE FROM public.migration_ledger WHERE schema_name = $1', [schemaName])
  await client.query('DELETE FROM public.migration_failure WHERE schema_name = $1', [schemaName])
  await client.query(`ALTER SCHEMA ${quoteIdentifier(side)} RENAME TO ${quoteIdentifier(schemaName)}`)
  await client.query('UPDATE public.migration_ledger SET schema_name = $2 WHERE schema_name = $1', [side, schemaName])
  await markSchema(client, schemaName, schemaMark(store.id))
  const role = tenantRoleName(marketDatabase().name, schemaName)
  const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role])
  if (rowCount === 0) await createTenantRole(client, schemaName)
  await grantTenantTables(client, schemaName, role)
}
