import { ADVISORY_LOCKS } from '#lib/db/advisory-locks.ts'
import { publicDb } from '#lib/db/public-db.ts'

/** Held by the one runner that may work on the fleet, for as long as its connection lives. */
export const FLEET_LOCK = ADVISORY_LOCKS.fleetMigration

export type RunningMigration = {
  id: string
  /** cli | server | operator:<id> */
  actor: string
  host: string
  pid: number
  canary: number | null
  total: number
  done: number
  failed: number
  startedAt: Date
  updatedAt: Date
}

/**
 * Who migrates the fleet now. A row that a killed runner left does not count: its lock went with its connection.
 * @returns null when nobody does
 */
export async function getRunningMigration(): Promise<RunningMigration | null> {
  const [run] = await publicDb().$queryRaw<RunningMigration[]>`
    SELECT id, actor, host, pid, canary, total, done, failed, started_at AS "startedAt", updated_at AS "updatedAt"
      FROM public.migration_run
     WHERE state = 'running' AND EXISTS (
       SELECT 1 FROM pg_catalog.pg_locks
        WHERE locktype = 'advisory' AND granted AND classid = 0 AND objid = ${FLEET_LOCK}::int8::oid AND objsubid = 1
          AND database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database()))
     ORDER BY started_at DESC LIMIT 1`
  return run ?? null
}
