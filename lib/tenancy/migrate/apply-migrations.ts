import type pg from 'pg'
import { quoteIdentifier } from '#lib/db/sql.ts'
import type { Migration } from './load-migrations.ts'

/**
 * Runs migrations in one schema and writes its ledger rows, inside the transaction that `client` is in.
 * The caller decides who may use the new tables.
 */
export async function applyMigrations(
  client: pg.PoolClient,
  schemaName: string,
  migrations: Migration[],
): Promise<void> {
  await client.query(`SET LOCAL search_path TO ${quoteIdentifier(schemaName)}`)
  for (const { statements } of migrations) {
    for (const statement of statements) await client.query(statement)
  }
  await client.query('SET LOCAL search_path TO public')
  await client.query({
    text: `INSERT INTO migration_ledger (schema_name, name, checksum)
           SELECT $1, name, checksum FROM unnest($2::text[], $3::text[]) AS applied (name, checksum)`,
    values: [schemaName, migrations.map(({ name }) => name), migrations.map(({ checksum }) => checksum)],
  })
}

/** Lets a store's role read and write its rows, and nothing else: no DDL, no other schema. */
export async function grantTenantTables(client: pg.PoolClient, schemaName: string, roleName: string): Promise<void> {
  const schema = quoteIdentifier(schemaName)
  const role = quoteIdentifier(roleName)
  await client.query(`GRANT USAGE ON SCHEMA ${schema} TO ${role}`)
  await client.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${schema} TO ${role}`)
}
