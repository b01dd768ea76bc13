import type pg from 'pg'
import { quoteIdentifier } from '#lib/db/sql.ts'
import { TABLES_OF_SCHEMA } from './tables-of-schema.ts'

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
  } else await lockSomeTable(client, schemaName)
  const { rows } = await client.query<{ registered: boolean; name: string | null }>(
    `SELECT t.schema_name IS NOT NULL AS registered, l.name
       FROM (SELECT $1::text AS schema_name) s LEFT JOIN public.tenant t USING (schema_name)
       LEFT JOIN public.migration_ledger l USING (schema_name)`,
    [schemaName],
  )
  if (!isSpare && !rows[0]?.registered) return null
  return new Set(rows.flatMap(({ name }) => (name === null ? [] : [name])))
}

/** `inQuietStore` locks every table against everybody, so it waits for whoever reads one. */
async function lockSomeTable(client: pg.PoolClient, schemaName: string): Promise<void> {
  const { rows } = await client.query<{ relname: string | null }>(
    `SELECT min(relname) AS relname FROM ${TABLES_OF_SCHEMA} AS t WHERE relkind <> 'v'`,
    [schemaName],
  )
  const table = rows[0]?.relname
  if (!table) return
  await client.query(`LOCK TABLE ${quoteIdentifier(schemaName)}.${quoteIdentifier(table)} IN ACCESS SHARE MODE`)
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
