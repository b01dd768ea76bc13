import { inOwnerTransaction, ownerPool } from '#lib/db/connections.ts'
import { marketDatabase } from '#lib/db/market-database.ts'
import { tenantRoleName } from '#lib/db/role-name.ts'
import { applyMigrations, grantTenantTables } from './apply-migrations.ts'
import { loadMigrations, type Migration } from './load-migrations.ts'

export type FleetMigrationReport = {
  migrated: { schemaName: string; migrations: string[] }[]
  upToDate: number
  failed: { schemaName: string; error: string }[]
}

/** How long a migration waits for a lock that a shop holds before it is reported as failed, ms. */
const LOCK_TIMEOUT_MS = 5_000
const CONCURRENCY = 3

/**
 * Brings every store, or the one named, to the newest migration: one transaction per store that also writes its ledger
 * rows. A store that fails is reported and left as it was; a second run does only what is missing.
 */
export async function migrateFleet(options: { schemaName?: string } = {}): Promise<FleetMigrationReport> {
  const behind = await storesBehind(options.schemaName)
  const report: FleetMigrationReport = { migrated: [], upToDate: behind.upToDate, failed: [] }
  const queue = [...behind.stores]
  const worker = async () => {
    for (let store = queue.shift(); store; store = queue.shift()) {
      try {
        await migrateStore(store.schemaName, store.missing)
        report.migrated.push({ schemaName: store.schemaName, migrations: store.missing.map(({ name }) => name) })
      } catch (error) {
        report.failed.push({
          schemaName: store.schemaName,
          error: error instanceof Error ? error.message : String(error),
        })
      }
    }
  }
  await Promise.all(Array.from({ length: CONCURRENCY }, worker))
  return report
}

async function storesBehind(schemaName: string | undefined) {
  const migrations = loadMigrations('tenant')
  const { rows } = await ownerPool().query<{ schema_name: string; done: string[] }>(
    `SELECT t.schema_name, coalesce(array_agg(l.name) FILTER (WHERE l.name IS NOT NULL), '{}') AS done
       FROM public.tenant t LEFT JOIN public.migration_ledger l USING (schema_name)
      WHERE $1::text IS NULL OR t.schema_name = $1
      GROUP BY t.schema_name ORDER BY t.schema_name`,
    [schemaName ?? null],
  )
  const all = rows.map((row) => ({
    schemaName: row.schema_name,
    missing: migrations.filter(({ name }) => !row.done.includes(name)),
  }))
  const stores = all.filter(({ missing }) => missing.length > 0)
  return { stores, upToDate: all.length - stores.length }
}

async function migrateStore(schemaName: string, missing: Migration[]): Promise<void> {
  await inOwnerTransaction(async (client) => {
    await client.query(`SET LOCAL lock_timeout = ${LOCK_TIMEOUT_MS}`)
    // Serialises two runners on one store; whoever comes second finds the ledger written.
    await client.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`souk migrate ${schemaName}`])
    const { rows } = await client.query('SELECT name FROM public.migration_ledger WHERE schema_name = $1', [schemaName])
    const done = new Set(rows.map(({ name }) => name))
    const stillMissing = missing.filter(({ name }) => !done.has(name))
    if (stillMissing.length === 0) return
    await applyMigrations(client, schemaName, stillMissing)
    await grantTenantTables(client, schemaName, tenantRoleName(marketDatabase().name, schemaName))
  })
}
