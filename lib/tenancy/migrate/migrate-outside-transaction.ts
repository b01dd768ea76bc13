import { setTimeout as wait } from 'node:timers/promises'
import type pg from 'pg'
import { quoteIdentifier } from '#lib/db/sql.ts'
import { type ConcurrentStatement, parseConcurrent } from './concurrent-statement.ts'
import { holdSchema, type StoreLimits, schemaLockName } from './hold-schema.ts'
import type { Migration } from './load-migrations.ts'
import { writeLedger } from './write-ledger.ts'

/** Waiting for a lock here keeps no shopper waiting, so it may take longer than inside a transaction. */
const PATIENCE = 10
const LOOK_EVERY_MS = 100

/**
 * Runs a migration of CONCURRENTLY statements in a store that sells on meanwhile. Killed anywhere it can be run again:
 * finished statements are skipped, a half-built index is dropped and built anew, the ledger row comes last.
 * @returns its name, nothing when another runner was faster; null when the schema has gone
 */
export async function migrateOutsideTransaction(
  pool: pg.Pool,
  schemaName: string,
  migration: Migration,
  { limits, onMigration }: { limits: StoreLimits; onMigration: (name: string) => void },
): Promise<string[] | null> {
  onMigration(migration.name)
  const client = await pool.connect()
  try {
    const patience = limits.lockTimeoutMs * PATIENCE
    await client.query(
      `SELECT set_config('lock_timeout', $1, false), set_config('statement_timeout', $2, false),
              set_config('search_path', $3, false)`,
      [String(patience), String(limits.statementTimeoutMs), quoteIdentifier(schemaName)],
    )
    await lockSchema(client, schemaName, patience)
    const { rowCount } = await client.query(
      'SELECT 1 FROM public.migration_ledger WHERE schema_name = $1 AND name = $2',
      [schemaName, migration.name],
    )
    if (rowCount) return []
    const since = performance.now()
    for (const statement of migration.statements) await runOnce(client, schemaName, statement)
    return await writeDown(client, schemaName, { migration, ms: performance.now() - since })
  } finally {
    // With its session go its settings and its lock.
    client.release(true)
  }
}

/** Asks again and again: a statement that waited would itself be waited for by the index that is being built. */
async function lockSchema(client: pg.PoolClient, schemaName: string, patience: number): Promise<void> {
  const until = performance.now() + patience
  for (;;) {
    const { rows } = await client.query<{ taken: boolean }>(
      'SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS taken',
      [schemaLockName(schemaName)],
    )
    if (rows[0]?.taken) return
    if (performance.now() > until) {
      throw Object.assign(new Error('another runner is still at work in this store'), { code: '55P03' })
    }
    await wait(LOOK_EVERY_MS)
  }
}

async function writeDown(client: pg.PoolClient, schemaName: string, applied: { migration: Migration; ms: number }) {
  await client.query('BEGIN')
  const done = await holdSchema(client, { schemaName, isSpare: false })
  if (done) await writeLedger(client, schemaName, [applied])
  await client.query('COMMIT')
  return done && [applied.migration.name]
}

async function runOnce(client: pg.PoolClient, schemaName: string, statement: string): Promise<void> {
  const parsed = parseConcurrent(statement)
  if (!parsed) throw new Error('Not a statement for outside a transaction')
  if (parsed.kind === 'create' && (await isBuilt(client, schemaName, parsed))) return
  if (parsed.kind === 'drop' && !(await findIndex(client, schemaName, parsed.index))) return
  if (parsed.kind === 'reindex') await dropBroken(client, schemaName, `${asPattern(parsed.index)}_cc(new|old)[0-9]*`)
  try {
    await client.query(statement)
  } catch (error) {
    // A broken index is still written to, and a broken unique one still refuses rows.
    if (parsed.kind === 'create') await dropBroken(client, schemaName, asPattern(parsed.index)).catch(() => {})
    throw error
  }
}

async function isBuilt(
  client: pg.PoolClient,
  schemaName: string,
  { index, table }: Extract<ConcurrentStatement, { kind: 'create' }>,
): Promise<boolean> {
  const found = await findIndex(client, schemaName, index)
  if (!found) return false
  if (found.table !== table) throw new Error(`relation "${index}" already exists and is not an index of "${table}"`)
  if (found.valid) return true
  await client.query(`DROP INDEX CONCURRENTLY ${quoteIdentifier(index)}`)
  return false
}

/** @returns `table` null for a relation that is no index */
async function findIndex(client: pg.PoolClient, schemaName: string, name: string) {
  const { rows } = await client.query<{ valid: boolean; table: string | null }>(
    `SELECT coalesce(i.indisvalid AND i.indisready, false) AS valid, t.relname AS table
       FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       LEFT JOIN pg_index i ON i.indexrelid = c.oid LEFT JOIN pg_class t ON t.oid = i.indrelid
      WHERE n.nspname = $1 AND c.relname = $2`,
    [schemaName, name],
  )
  return rows[0]
}

async function dropBroken(client: pg.PoolClient, schemaName: string, pattern: string): Promise<void> {
  const { rows } = await client.query<{ relname: string }>(
    `SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       JOIN pg_index i ON i.indexrelid = c.oid
      WHERE n.nspname = $1 AND c.relname ~ $2 AND NOT i.indisvalid`,
    [schemaName, `^${pattern}$`],
  )
  for (const { relname } of rows) await client.query(`DROP INDEX CONCURRENTLY ${quoteIdentifier(relname)}`)
}

/** A name as a pattern that fits it alone. */
function asPattern(name: string): string {
  return name.replace(/[^\w]/g, '\\$&')
}
