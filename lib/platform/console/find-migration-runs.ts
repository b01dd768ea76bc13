import type { MigrationRun as MigrationRunRow } from '#lib/db/generated/public/client.ts'
import { publicDb } from '#lib/db/public-db.ts'
import { getRunningMigration, type RunningMigration } from '#lib/tenancy/migrate/running-migration.ts'
import { actorNames } from './actor-names.ts'

const SHOWN = 5

export type MigrationGoingOn = RunningMigration

/** A run that ended: done, or stopped by a failed canary or because its process was killed. */
export type EndedMigration = Omit<MigrationRunRow, 'state'> & { state: 'done' | 'stopped' }

/** The run that is going on, or null, and the latest that ended, newest first; `actor` as people call them. */
export async function findMigrationRuns(): Promise<{ running: MigrationGoingOn | null; ended: EndedMigration[] }> {
  const running = await getRunningMigration()
  const ended = await publicDb().migrationRun.findMany({
    where: running ? { id: { not: running.id } } : {},
    orderBy: { startedAt: 'desc' },
    take: SHOWN,
  })
  const names = await actorNames([...(running ? [running] : []), ...ended].map(({ actor }) => actor))
  const named = <Run extends { actor: string }>(run: Run): Run => ({ ...run, actor: names.get(run.actor) ?? run.actor })
  return {
    running: running && named(running),
    // Whatever else says that it runs was left by a process that was killed.
    ended: ended.map((run) => ({ ...named(run), state: run.state === 'done' ? 'done' : 'stopped' })),
  }
}
