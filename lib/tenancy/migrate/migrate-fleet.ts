import pg from 'pg'
import { marketDatabase } from '#lib/db/market-database.ts'
import { PlainError } from '#lib/kernel/plain-error.ts'
import { FLEET_DEFAULTS } from './fleet-defaults.ts'
import type { FleetOptions, FleetReport } from './fleet-report.ts'
import { readFleetState, type SchemaBehind } from './fleet-state.ts'
import { type FleetHold, holdFleet } from './hold-fleet.ts'
import { migrateSchemas } from './migrate-schemas.ts'
import { dropStaleFailures, failedSchemas } from './migration-failures.ts'
import { closeDeadRuns, openRun } from './open-run.ts'
import { refuseFleet } from './refuse-fleet.ts'

export type { FleetOptions, FleetReport } from './fleet-report.ts'

/**
 * Brings every store and every spare schema, or the one named, to the newest migration: one transaction per store that
 * also writes its ledger row. A store that fails is recorded, reported and left as it was; a second run does only what
 * is missing. One runner at a time works on the fleet. Killed at any moment it can be run again.
 *
 * @throws PlainError, before anything was touched, when a migration was edited after it ran or the lint refuses it
 */
export async function migrateFleet(options: FleetOptions): Promise<FleetReport> {
  const { hold, other } = await holdFleet({ wait: options.wait ?? true, onWait: options.onWait })
  if (!hold) return { ...emptyReport(), ranElsewhere: other }
  try {
    await closeDeadRuns(hold.database)
    return await migrateHeld(hold, options)
  } finally {
    await hold.release().catch(() => {})
  }
}

async function migrateHeld({ database, isLost }: FleetHold, options: FleetOptions): Promise<FleetReport> {
  const settings = { ...FLEET_DEFAULTS, ...definedOf(options) }
  const state = await readFleetState(database, settings.schemaName)
  refuseFleet(state)
  const report: FleetReport = { ...emptyReport(), upToDate: state.total - state.behind.length, unknown: state.unknown }
  await dropStaleFailures(database)
  const leaveOut = settings.leaveOutFailed ? await failedSchemas(database) : new Set<string>()
  const stores = state.behind.filter(({ schemaName }) => !leaveOut.has(schemaName))
  report.leftOut = namesOf(state.behind).filter((schemaName) => leaveOut.has(schemaName))
  const canaries = stores.slice(0, settings.canary ?? 0)
  report.canary = namesOf(canaries)
  settings.onStart?.(stores.length)
  if (canaries.length > 0) settings.onCanary?.(report.canary)
  if (stores.length === 0) return report

  const run = await openRun(database, {
    actor: settings.actor,
    canary: settings.canary ?? null,
    total: stores.length,
  })
  const pool = fleetPool(settings.concurrency)
  const work = (schemas: SchemaBehind[]) => migrateSchemas(schemas, { pool, run, report, settings, isLost })
  try {
    await work(canaries)
    const rest = stores.slice(canaries.length)
    if (report.failed.length > 0) {
      report.stoppedBy = 'canary'
      report.leftOut.push(...namesOf(rest))
    } else {
      await work(rest)
      const tried = new Set(namesOf(state.behind))
      for (
        let late = await newcomers(pool, settings, tried);
        late.length > 0;
        late = await newcomers(pool, settings, tried)
      ) {
        run.more(late.length)
        await work(late)
      }
    }
  } finally {
    await pool.end()
    if (!isLost()) await run.close(report.stoppedBy ? 'stopped' : 'done')
  }
  if (isLost()) throw new PlainError('The connection to PostgreSQL that holds the fleet broke. Run it again.')
  return report
}

/** Connections of the runner alone: sign-ups go on with those of the owner. */
function fleetPool(size: number): pg.Pool {
  const pool = new pg.Pool({
    connectionString: marketDatabase().ownerUrl,
    max: size,
    application_name: 'souk migrate',
    connectionTimeoutMillis: 10_000,
  })
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

/** Stores that a process of the version before opened meanwhile, or that have another name now. */
async function newcomers(pool: pg.Pool, { schemaName }: FleetOptions, tried: Set<string>): Promise<SchemaBehind[]> {
  const { behind } = await readFleetState(pool, schemaName)
  const late = behind.filter((schema) => !tried.has(schema.schemaName))
  for (const schema of late) tried.add(schema.schemaName)
  return late
}

function emptyReport(): FleetReport {
  return {
    migrated: [],
    upToDate: 0,
    failed: [],
    leftOut: [],
    stoppedBy: null,
    canary: [],
    unknown: [],
    ranElsewhere: null,
  }
}

function namesOf(schemas: SchemaBehind[]): string[] {
  return schemas.map(({ schemaName }) => schemaName)
}

/** An option that is undefined is one that was not given. */
function definedOf(options: FleetOptions): FleetOptions {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as FleetOptions
}
