import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { marketDatabase } from '#lib/db/market-database.ts'
import { FLEET_LOCK, getRunningMigration, type RunningMigration } from './running-migration.ts'

/** How often somebody who waits looks whether the other runner has ended, ms. */
const LOOK_EVERY_MS = 250
/** A runner says who it is soon after it took the lock; for so long one is asked for its name, ms. */
const NAME_WITHIN_MS = 2_000

/** Who works on the fleet while it cannot say so yet. */
export type OtherRunner = Pick<RunningMigration, 'actor' | 'host' | 'pid' | 'total' | 'done' | 'failed'> & {
  startedAt: Date | null
}

/** The right to work on the fleet; it lasts for as long as this connection. */
export type FleetHold = {
  database: pg.Client
  /** True when the connection broke: somebody else may be at work by now. */
  isLost: () => boolean
  release: () => Promise<void>
}

/**
 * Makes this process the only one that migrates the fleet. A killed process loses the right with its connection.
 * @param wanted `wait`: until the other one is done; otherwise it is told who that is
 */
export async function holdFleet(wanted: {
  wait: boolean
  onWait?: (other: OtherRunner) => void
}): Promise<{ hold: FleetHold; other: null } | { hold: null; other: OtherRunner }> {
  const database = new pg.Client({
    connectionString: marketDatabase().ownerUrl,
    application_name: 'souk migrate',
    keepAlive: true,
  })
  let lost = false
  database.on('error', () => (lost = true))
  database.on('end', () => (lost = true))
  await database.connect()
  try {
    await database.query('SET idle_session_timeout = 0')
    const other = await takeLock(database, wanted)
    if (!other) return { hold: { database, isLost: () => lost, release: () => database.end() }, other: null }
    await database.end()
    return { hold: null, other }
  } catch (error) {
    await database.end().catch(() => {})
    throw error
  }
}

/** Asks again and again: one statement that waited would keep every CREATE INDEX CONCURRENTLY of the other waiting. */
async function takeLock(
  database: pg.Client,
  { wait: waits, onWait }: { wait: boolean; onWait?: (other: OtherRunner) => void },
): Promise<OtherRunner | null> {
  const since = performance.now()
  let told = false
  for (;;) {
    const { rows } = await database.query<{ taken: boolean }>('SELECT pg_try_advisory_lock($1) AS taken', [FLEET_LOCK])
    if (rows[0]?.taken) return null
    const named = await getRunningMigration()
    const other = named ?? (performance.now() - since > NAME_WITHIN_MS ? UNNAMED : null)
    if (other && !waits) return other
    if (other && !told) {
      told = true
      onWait?.(other)
    }
    await wait(LOOK_EVERY_MS)
  }
}

const UNNAMED: OtherRunner = {
  actor: 'somebody',
  host: 'unknown',
  pid: 0,
  total: 0,
  done: 0,
  failed: 0,
  startedAt: null,
}
