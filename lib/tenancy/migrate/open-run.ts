import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import type pg from 'pg'

/** How often people may see the progress of a run move, ms. */
const WRITE_EVERY_MS = 500

/** The row that says who migrates the fleet, and how far it is. */
export type FleetRun = {
  done(): void
  failed(): void
  /** Stores that were found behind only later. */
  more(stores: number): void
  close(state: 'done' | 'stopped'): Promise<void>
}

/** Runs that say they are going on although nobody holds the fleet: their process was killed. Ask with the lock held. */
export async function closeDeadRuns(database: pg.Client): Promise<void> {
  await database.query("UPDATE public.migration_run SET state = 'stopped', ended_at = now() WHERE state = 'running'")
}

/**
 * Writes the row of a run and keeps it up to date, not for every store but twice a second.
 * @param database the connection that holds the fleet; nobody else may use it until the run is closed
 */
export async function openRun(
  database: pg.Client,
  { actor, canary, total }: { actor: string; canary: number | null; total: number },
): Promise<FleetRun> {
  const id = randomUUID()
  await database.query(
    `INSERT INTO public.migration_run (id, actor, host, pid, canary, total, updated_at)
     VALUES ($1, $2, $3, $4, $5, $6, now())`,
    [id, actor, hostname(), process.pid, canary, total],
  )
  const count = { total, done: 0, failed: 0 }
  let written = JSON.stringify(count)
  let writing: Promise<unknown> = Promise.resolve()
  const write = () => {
    if (written === JSON.stringify(count)) return
    written = JSON.stringify(count)
    writing = database
      .query('UPDATE public.migration_run SET total = $2, done = $3, failed = $4, updated_at = now() WHERE id = $1', [
        id,
        count.total,
        count.done,
        count.failed,
      ])
      // The runner itself finds out that the connection is gone.
      .catch(() => {})
  }
  const timer = setInterval(() => void writing.then(write), WRITE_EVERY_MS)
  return {
    done: () => count.done++,
    failed: () => count.failed++,
    more: (stores) => {
      count.total += stores
    },
    async close(state) {
      clearInterval(timer)
      await writing
      await database.query(
        `UPDATE public.migration_run SET state = $2, total = $3, done = $4, failed = $5, updated_at = now(), ended_at = now()
          WHERE id = $1`,
        [id, state, count.total, count.done, count.failed],
      )
    },
  }
}
