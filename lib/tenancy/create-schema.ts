import type pg from 'pg'
import { marketDatabase } from '#lib/db/market-database.ts'
import { tenantRoleName } from '#lib/db/role-name.ts'
import { quoteIdentifier } from '#lib/db/sql.ts'

/** Creates a schema that says whose it is, and the role that may use it. Its tables come from the migrations. */
export async function createSchema(client: pg.PoolClient, schemaName: string, mark: string): Promise<void> {
  await client.query(`CREATE SCHEMA ${quoteIdentifier(schemaName)}`)
  await markSchema(client, schemaName, mark)
  await createTenantRole(client, schemaName)
}

/** Every binding compares this comment with the store it is made for. */
export async function markSchema(client: pg.PoolClient, schemaName: string, mark: string): Promise<void> {
  await client.query(`COMMENT ON SCHEMA ${quoteIdentifier(schemaName)} IS '${mark.replaceAll("'", "''")}'`)
}

/** The role of one store: nobody logs in with it, and only the application may become it. */
export async function createTenantRole(client: pg.PoolClient, schemaName: string): Promise<void> {
  const market = marketDatabase()
  const role = quoteIdentifier(tenantRoleName(market.name, schemaName))
  await client.query(`CREATE ROLE ${role} NOLOGIN`)
  await client.query(`GRANT ${role} TO ${quoteIdentifier(market.appRole)} WITH INHERIT FALSE, SET TRUE`)
}

/** Renames a schema together with its role and its rows in the ledger. */
export async function renameSchema(client: pg.PoolClient, from: string, to: string): Promise<void> {
  const { name } = marketDatabase()
  await client.query(`ALTER SCHEMA ${quoteIdentifier(from)} RENAME TO ${quoteIdentifier(to)}`)
  await client.query(
    `ALTER ROLE ${quoteIdentifier(tenantRoleName(name, from))} RENAME TO ${quoteIdentifier(tenantRoleName(name, to))}`,
  )
  await client.query('UPDATE public.migration_ledger SET schema_name = $2 WHERE schema_name = $1', [from, to])
}
