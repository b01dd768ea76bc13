import type pg from 'pg'
import { quoteIdentifier } from '#lib/db/sql.ts'
import { withoutConcurrently } from './concurrent-statement.ts'
import { fromBaseline } from './load-baseline.ts'
import type { Migration } from './load-migrations.ts'
import { TABLES_OF_SCHEMA } from './tables-of-schema.ts'

/**
 * Gives a new schema the tables of migrations and writes its ledger rows, inside the transaction that `client` is in:
 * from the baseline, then migration by migration; those that are marked as outside a transaction too, because nobody
 * uses the schema yet. The caller decides who may use the new tables.
 */
export async function applyMigrations(
  client: pg.PoolClient,
  schemaName: string,
  migrations: Migration[],
): Promise<void> {
  const { statements, left } = fromBaseline(migrations)
  await runInTransaction(client, schemaName, { statements, outsideTransaction: false })
  for (const migration of left) await runInTransaction(client, schemaName, migration)
  await client.query('SET LOCAL search_path TO public')
  // No duration: how long it takes without rows says nothing about the stores.
  await client.query({
    text: `INSERT INTO migration_ledger (schema_name, name, checksum)
           SELECT $1, name, checksum FROM unnest($2::text[], $3::text[]) AS applied (name, checksum)`,
    values: [schemaName, migrations.map(({ name }) => name), migrations.map(({ checksum }) => checksum)],
  })
}

/** Runs the statements of one migration; the search path then is the schema's. Writes no ledger row. */
export async function runInTransaction(
  client: pg.PoolClient,
  schemaName: string,
  { statements, outsideTransaction }: Pick<Migration, 'statements' | 'outsideTransaction'>,
): Promise<void> {
  await client.query(`SET LOCAL search_path TO ${quoteIdentifier(schemaName)}`)
  for (const statement of statements) {
    await client.query(outsideTransaction ? withoutConcurrently(statement) : statement)
  }
}

/** Lets a store's role read and write its rows, and nothing else: no DDL, no other schema. */
export async function grantTenantTables(client: pg.PoolClient, schemaName: string, roleName: string): Promise<void> {
  const schema = quoteIdentifier(schemaName)
  const role = quoteIdentifier(roleName)
  await client.query(`GRANT USAGE ON SCHEMA ${schema} TO ${role}`)
  await client.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${schema} TO ${role}`)
}

/** The same for the tables alone that the role may not use yet: most migrations bring none, and a fleet is long. */
export async function grantNewTables(client: pg.PoolClient, schemaName: string, roleName: string): Promise<void> {
  const { rows } = await client.query<{ relname: string }>(
    `SELECT relname FROM ${TABLES_OF_SCHEMA} AS t
      WHERE NOT (has_table_privilege($2::name, oid, 'SELECT') AND has_table_privilege($2::name, oid, 'INSERT')
             AND has_table_privilege($2::name, oid, 'UPDATE') AND has_table_privilege($2::name, oid, 'DELETE'))`,
    [schemaName, roleName],
  )
  if (rows.length === 0) return
  const tables = rows.map(({ relname }) => `${quoteIdentifier(schemaName)}.${quoteIdentifier(relname)}`)
  await client.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ${tables.join(', ')} TO ${quoteIdentifier(roleName)}`)
}
