import { publicDb } from '#lib/db/public-db.ts'

export type FailedMigration = {
  schemaName: string
  migration: string
  /** What PostgreSQL said, in one line. */
  error: string
  /** In all runs since the store last succeeded. */
  attempts: number
  failedAt: Date
  /** Null for a spare schema. */
  store: { id: string; name: string; slug: string } | null
}

/** Stores and spare schemas whose last migration failed, the latest first, and no more than `limit`. */
export async function findFailedMigrations(limit = 10_000): Promise<FailedMigration[]> {
  const failures = await publicDb().migrationFailure.findMany({
    orderBy: [{ failedAt: 'desc' }, { schemaName: 'asc' }],
    take: limit,
  })
  const stores = await publicDb().tenant.findMany({
    where: { schemaName: { in: failures.map(({ schemaName }) => schemaName) } },
    select: { id: true, name: true, slug: true, schemaName: true },
  })
  const bySchema = new Map(stores.map(({ schemaName, ...store }) => [schemaName, store]))
  return failures.map((failure) => ({ ...failure, store: bySchema.get(failure.schemaName) ?? null }))
}
