import type pg from 'pg'
import { quoteIdentifier } from '#lib/db/sql.ts'

/** PostgreSQL's limits for one store. */
export type StoreLimits = { lockTimeoutMs: number; statementTimeoutMs: number }

/** What two runners must not do at once in one schema; the second is a killed one's connection that is still at it. */
export function schemaLockName(schemaName: string): string {
  return `souk migrate ${schemaName}`
}

/**
 * From here to the end of the transaction the schema keeps its name and its tables: renames, swaps and claims of spare
 * ones need a stronger lock on what is locked here.
 * @returns the migrations that ran in it, or null when no store and no spare has this schema any more
 */
export async function holdSchema(
  client: pg.PoolClient,
  { schemaName, isSpare }: { schemaName: string; isSpare: boolean },
): Promise<Set<string> | null> {
  if (isSpare) {
    const spare = await client.query('SELECT 1 FROM public.spare_schema WHERE schema_name = $1 FOR UPDATE', [
      schemaName,
    ])
    if (spare.rowCount === 0) return null
  } else if (!(await lockSomeTable(client, schemaName))) return null
  const { rows } = await client.query<{ name: string }>(
    'SELECT name FROM public.migration_ledger WHERE schema_name = $1',
    [schemaName],
  )
  return new Set(rows.map(({ name }) => name))
}

/** `inQuietStore` locks every table against everybody, so it waits for whoever reads one. */
async function lockSomeTable(client: pg.PoolClient, schemaName: string): Promise<boolean> {
  const { rows } = await client.query<{ tablename: string | null }>(
    'SELECT min(tablename) AS tablename FROM pg_catalog.pg_tables WHERE schemaname = $1',
    [schemaName],
  )
  const table = rows[0]?.tablename
  if (table) {
    await client.query(`LOCK TABLE ${quoteIdentifier(schemaName)}.${quoteIdentifier(table)} IN ACCESS SHARE MODE`)
  }
  return isRegistered(client, schemaName)
}

/** True while a store or a spare has this schema. */
export async function isRegistered(client: pg.PoolClient | pg.Pool, schemaName: string): Promise<boolean> {
  const { rowCount } = await client.query(
    `SELECT 1 FROM public.tenant WHERE schema_name = $1
     UNION ALL SELECT 1 FROM public.spare_schema WHERE schema_name = $1`,
    [schemaName],
  )
  return (rowCount ?? 0) > 0
}
