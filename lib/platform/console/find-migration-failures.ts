import { publicDb } from '#lib/db/public-db.ts'
import { type FailedMigration, findFailedMigrations } from '#lib/tenancy/migrate/find-failed-migrations.ts'

/** A failure as the console shows it. */
export type ShownFailure = FailedMigration

/** As many as one person reads; the count says how many there are. */
const SHOWN = 50

/** Stores that could not be migrated, the latest failures first. */
export async function findMigrationFailures(): Promise<{ total: number; shown: ShownFailure[] }> {
  const [total, shown] = await Promise.all([countMigrationFailures(), findFailedMigrations(SHOWN)])
  return { total, shown }
}

/** How many stores could not be migrated. */
export function countMigrationFailures(): Promise<number> {
  return publicDb().migrationFailure.count()
}
