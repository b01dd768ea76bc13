import type pg from 'pg'
import type { FleetOptions, FleetReport } from './fleet-report.ts'
import type { SchemaBehind } from './fleet-state.ts'
import { isRegistered, type StoreLimits } from './hold-schema.ts'
import { migrateStore } from './migrate-store.ts'
import { describeError, isPassing } from './migration-error.ts'
import { recordFailure, type StoreFailure } from './migration-failures.ts'
import type { FleetRun } from './open-run.ts'
import { withRetries } from './with-retries.ts'

type Work = {
  pool: pg.Pool
  run: FleetRun
  /** What happens is added to it. */
  report: FleetReport
  settings: Pick<FleetOptions, 'onStore'> & StoreLimits & { concurrency: number; retries: number }
  isLost: () => boolean
}

/** Migrates these schemas, several at once. None of them stops another; each failure is recorded and reported. */
export async function migrateSchemas(schemas: SchemaBehind[], work: Work): Promise<void> {
  const { pool, run, report, settings, isLost } = work
  await withRetries(schemas, {
    concurrency: settings.concurrency,
    goOn: () => !isLost(),
    attempt: async (schema, attempts) => {
      const { schemaName } = schema
      let migration = schema.missing[0]?.name ?? ''
      const since = performance.now()
      try {
        const ran = await migrateStore(pool, schema, {
          limits: settings,
          onMigration: (name) => {
            migration = name
          },
        })
        if (ran) report.migrated.push({ schemaName, migrations: ran, ms: Math.round(performance.now() - since) })
        run.done()
        settings.onStore?.({ schemaName, ok: true })
      } catch (error) {
        if (isPassing(error) && attempts <= settings.retries) return 'again'
        await settleFailure({ schemaName, migration, error: describeError(error), attempts }, work)
      }
      return 'finished'
    },
  })
}

async function settleFailure(failure: StoreFailure, { pool, run, report, settings }: Work): Promise<void> {
  const { schemaName, error } = failure
  try {
    // Renamed or purged while it was its turn: nothing failed, and its new name is still to come.
    if (!(await isRegistered(pool, schemaName))) return run.done()
    await recordFailure(pool, failure)
  } catch {
    // PostgreSQL is away: the report still says it, and the store is still behind.
  }
  report.failed.push(failure)
  run.failed()
  settings.onStore?.({ schemaName, ok: false, error })
}
