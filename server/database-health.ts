import pg from 'pg'
import { onBrokenConnection } from '#lib/db/connections.ts'
import { marketDatabase } from '#lib/db/market-database.ts'
import { log } from '#lib/log.ts'

const CHECK_EVERY_MS = 1_000
const GIVE_UP_AFTER_MS = 2_000

export type DatabaseHealth = {
  readonly isUp: boolean
  /** True also while it is being found out whether a broken connection means that PostgreSQL is gone. */
  readonly mayBeDown: boolean
  stop: () => Promise<void>
}

/**
 * Watches whether PostgreSQL answers, on a connection of its own: every second, and at once when any connection of the
 * pool breaks. It notices a server that is gone within milliseconds and one that hangs within three seconds, and
 * notices its return without a restart.
 */
export function watchDatabaseHealth(): DatabaseHealth {
  let isUp = true
  let isChecking = false
  let isSuspect = false
  const pool = new pg.Pool({
    connectionString: marketDatabase().appUrl,
    max: 1,
    connectionTimeoutMillis: GIVE_UP_AFTER_MS,
    query_timeout: GIVE_UP_AFTER_MS,
    application_name: 'souk health',
  })

  const check = () => {
    if (isChecking) return
    isChecking = true
    void pool
      .query('SELECT 1')
      .then(
        () => true,
        () => false,
      )
      .then((answered) => {
        isChecking = false
        isSuspect = false
        if (answered === isUp) return
        isUp = answered
        if (isUp) log.info('PostgreSQL answers again')
        else log.error('PostgreSQL does not answer')
      })
  }

  const suspect = () => {
    isSuspect = true
    check()
  }
  pool.on('error', suspect)
  onBrokenConnection(suspect)
  const timer = setInterval(check, CHECK_EVERY_MS)
  return {
    get isUp() {
      return isUp
    },
    get mayBeDown() {
      return isSuspect || !isUp
    },
    stop: async () => {
      clearInterval(timer)
      await pool.end()
    },
  }
}
