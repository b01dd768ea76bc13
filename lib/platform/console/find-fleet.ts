import { publicDb } from '#lib/db/public-db.ts'
import { env } from '#lib/env.ts'
import { isJobWaiting } from '#lib/jobs/is-job-waiting.ts'
import { type ConsoleEvent, findAuditEvents } from './find-audit-events.ts'
import { type FleetBackups, findFleetBackups } from './find-fleet-backups.ts'
import { type FleetGrowth, findFleetGrowth } from './find-fleet-growth.ts'
import { type FleetLevels, findFleetLevels } from './find-fleet-levels.ts'
import { type FailedMigration, findMigrationFailures } from './find-migration-failures.ts'
import { findMigrationRuns, type MigrationRun } from './find-migration-runs.ts'

const EVENTS_SHOWN = 5

export type Fleet = {
  levels: FleetLevels
  runs: { running: MigrationRun | null; ended: MigrationRun[] }
  /** A run was asked for and has not ended, or not begun. */
  isAskedFor: boolean
  failures: { total: number; shown: FailedMigration[] }
  spares: { ready: number; wanted: number }
  backups: FleetBackups
  growth: FleetGrowth
  /** What operators did to all stores, newest first. */
  events: ConsoleEvent[]
}

/** Everything the console's fleet page tells. */
export async function findFleet(now: Date): Promise<Fleet> {
  const [levels, runs, isAskedFor, failures, ready, backups, growth, events] = await Promise.all([
    findFleetLevels(),
    findMigrationRuns(),
    isJobWaiting('migrate-fleet'),
    findMigrationFailures(),
    publicDb().spareSchema.count(),
    findFleetBackups(now),
    findFleetGrowth(),
    findAuditEvents(null, EVENTS_SHOWN),
  ])
  return { levels, runs, isAskedFor, failures, spares: { ready, wanted: env().SPARE_SCHEMAS }, backups, growth, events }
}
