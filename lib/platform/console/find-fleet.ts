import { publicDb } from '#lib/db/public-db.ts'
import { env } from '#lib/env.ts'
import { getJobState, type JobState } from '#lib/jobs/get-job-state.ts'
import type { FailedMigration } from '#lib/tenancy/migrate/find-failed-migrations.ts'
import { type ConsoleEvent, findAuditEvents } from './find-audit-events.ts'
import { type FleetBackups, findFleetBackups } from './find-fleet-backups.ts'
import { type FleetGrowth, findFleetGrowth } from './find-fleet-growth.ts'
import { type FleetLevels, findFleetLevels } from './find-fleet-levels.ts'
import { findMigrationFailures } from './find-migration-failures.ts'
import { findMigrationRuns } from './find-migration-runs.ts'

const EVENTS_SHOWN = 5

export type Fleet = {
  levels: FleetLevels
  runs: Awaited<ReturnType<typeof findMigrationRuns>>
  /** What became of the run that was asked for here; a failure that a later run made up for is none. */
  job: JobState
  failures: { total: number; shown: FailedMigration[] }
  spares: { ready: number; wanted: number }
  backups: FleetBackups
  growth: FleetGrowth
  /** What operators did to all stores, newest first. */
  events: ConsoleEvent[]
}

/** Everything the console's fleet page tells. */
export async function findFleet(now: Date): Promise<Fleet> {
  const [levels, runs, job, failures, ready, backups, growth, events] = await Promise.all([
    findFleetLevels(),
    findMigrationRuns(),
    getJobState('migrate-fleet'),
    findMigrationFailures(),
    publicDb().spareSchema.count(),
    findFleetBackups(now),
    findFleetGrowth(),
    findAuditEvents(null, EVENTS_SHOWN),
  ])
  const failedAt = job.failure?.at
  const isMadeUp = levels.behind === 0 || (failedAt && runs.ended.some(({ startedAt }) => startedAt > failedAt))
  return {
    levels,
    runs,
    job: { ...job, failure: isMadeUp ? null : job.failure },
    failures,
    spares: { ready, wanted: env().SPARE_SCHEMAS },
    backups,
    growth,
    events,
  }
}
