import type { MigrationRun as MigrationRunRow } from '#lib/db/generated/public/client.ts'
import { publicDb } from '#lib/db/public-db.ts'
import { actorNames } from './actor-names.ts'

const SHOWN = 5

/** One run of the migration runner; `actor` as people call them. */
export type MigrationRun = Omit<MigrationRunRow, 'state'> & { state: 'running' | 'done' | 'stopped' }

/** The run that is going on, or null, and the latest that ended, newest first. */
export async function findMigrationRuns(): Promise<{ running: MigrationRun | null; ended: MigrationRun[] }> {
  const latest = { orderBy: { startedAt: 'desc' } } as const
  const [running, ended] = await Promise.all([
    publicDb().migrationRun.findFirst({ where: { state: 'running' }, ...latest }),
    publicDb().migrationRun.findMany({ where: { state: { not: 'running' } }, ...latest, take: SHOWN }),
  ])
  const names = await actorNames([...(running ? [running] : []), ...ended].map(({ actor }) => actor))
  const named = (row: MigrationRunRow): MigrationRun => ({
    ...row,
    actor: names.get(row.actor) ?? row.actor,
    state: row.state as MigrationRun['state'],
  })
  return { running: running && named(running), ended: ended.map(named) }
}
