import type pg from 'pg'
import { inTransaction } from '#lib/db/connections.ts'
import { marketDatabase } from '#lib/db/market-database.ts'
import { tenantRoleName } from '#lib/db/role-name.ts'
import { grantNewTables, runInTransaction } from './apply-migrations.ts'
import { holdSchema, type StoreLimits, schemaLockName } from './hold-schema.ts'
import type { Migration } from './load-migrations.ts'
import { writeLedger } from './write-ledger.ts'

/**
 * Runs what a schema lacks in one transaction that also writes its ledger rows: killed anywhere, it is as it was.
 * @param onMigration told before each one, so that a failure can say where
 * @returns names of what ran, which is nothing when another runner was faster; null when the schema has gone
 */
export function migrateInTransaction(
  pool: pg.Pool,
  schema: { schemaName: string; isSpare: boolean },
  migrations: Migration[],
  { limits, onMigration }: { limits: StoreLimits; onMigration: (name: string) => void },
): Promise<string[] | null> {
  const { schemaName } = schema
  return inTransaction(pool, async (client) => {
    await client.query(
      `SELECT set_config('lock_timeout', $1, true), set_config('statement_timeout', $2, true),
              pg_advisory_xact_lock(hashtextextended($3, 0))`,
      [String(limits.lockTimeoutMs), String(limits.statementTimeoutMs), schemaLockName(schemaName)],
    )
    const done = await holdSchema(client, schema)
    if (!done) return null
    const applied: { migration: Migration; ms: number }[] = []
    for (const migration of migrations.filter(({ name }) => !done.has(name))) {
      onMigration(migration.name)
      const since = performance.now()
      await runInTransaction(client, schemaName, migration)
      applied.push({ migration, ms: performance.now() - since })
    }
    if (applied.length === 0) return []
    await client.query('SET LOCAL search_path TO public')
    await grantNewTables(client, schemaName, tenantRoleName(marketDatabase().name, schemaName))
    await writeLedger(client, schemaName, applied)
    return applied.map(({ migration }) => migration.name)
  })
}
