import { publicDb } from '#lib/db/public-db.ts'

/** As many as one person reads; the count says how many there are. */
const SHOWN = 50

export type FailedMigration = {
  schemaName: string
  migration: string
  /** What PostgreSQL said, in full. */
  error: string
  attempts: number
  failedAt: Date
  /** Null for a schema that stands ready and belongs to no store yet. */
  store: { id: string; name: string } | null
}

/** Stores that could not be migrated, the latest failures first. */
export async function findMigrationFailures(): Promise<{ total: number; shown: FailedMigration[] }> {
  const [total, failures] = await Promise.all([
    countMigrationFailures(),
    publicDb().migrationFailure.findMany({ orderBy: [{ failedAt: 'desc' }, { schemaName: 'asc' }], take: SHOWN }),
  ])
  const stores = await publicDb().tenant.findMany({
    where: { schemaName: { in: failures.map(({ schemaName }) => schemaName) } },
    select: { id: true, name: true, schemaName: true },
  })
  const bySchema = new Map(stores.map(({ id, name, schemaName }) => [schemaName, { id, name }]))
  return { total, shown: failures.map((failure) => ({ ...failure, store: bySchema.get(failure.schemaName) ?? null })) }
}

/** How many stores could not be migrated. */
export function countMigrationFailures(): Promise<number> {
  return publicDb().migrationFailure.count()
}
