import { log } from '#lib/log.ts'
import { soukFolder } from './configure.ts'
import type { DatabaseHealth } from './database-health.ts'
import { startEmbeddedPostgres } from './embedded-postgres.ts'

const LOOK_EVERY_MS = 1_000

/**
 * Starts the embedded PostgreSQL again when it died: nobody else would.
 * @returns stops supervising
 */
export function supervisePostgres(health: DatabaseHealth): () => Promise<void> {
  let attempt: Promise<void> | undefined
  const look = () => {
    if (health.isUp || attempt) return
    attempt = startEmbeddedPostgres({ directory: soukFolder() })
      .then(
        ({ startedHere }) => startedHere && log.warn('PostgreSQL had died and was started again'),
        (error: unknown) => log.error({ err: error }, 'PostgreSQL could not be started again; it is tried on'),
      )
      .then(() => {
        attempt = undefined
      })
  }
  const timer = setInterval(look, LOOK_EVERY_MS)
  return async () => {
    clearInterval(timer)
    await attempt
  }
}
