import pg from 'pg'
import { env } from '#lib/env.ts'
import { processSingleton } from '#lib/kernel/process-singleton.ts'
import { marketDatabase } from './market-database.ts'

/** How long a borrower waits for a connection before PostgreSQL counts as gone, ms. */
const CONNECTION_TIMEOUT_MS = 3_000
/** No statement of a request may run longer than this, ms. */
const STATEMENT_TIMEOUT_MS = 15_000

type Listener = (error: Error) => void
const brokenConnectionListeners = processSingleton('broken-connection-listeners', () => new Set<Listener>())

/** Told whenever an idle connection breaks: the earliest sign that PostgreSQL went away. */
export function onBrokenConnection(listener: Listener): void {
  brokenConnectionListeners.add(listener)
}

/**
 * The one pool that requests share. Its connections are unbound when made and may then read nothing; only
 * `BoundPool` borrows from it, so nothing outside `lib/db` may.
 */
export function appPool(): pg.Pool {
  return processSingleton('app-pool', () => {
    const pool = new pg.Pool({
      connectionString: marketDatabase().appUrl,
      max: env().POOL_SIZE,
      connectionTimeoutMillis: CONNECTION_TIMEOUT_MS,
      idleTimeoutMillis: 60_000,
      statement_timeout: STATEMENT_TIMEOUT_MS,
      idle_in_transaction_session_timeout: 30_000,
      application_name: 'souk',
      keepAlive: true,
    })
    survive(pool, (error) => {
      for (const listener of brokenConnectionListeners) listener(error)
    })
    return pool
  })
}

/**
 * A connection that breaks fails its borrower's next query, and a new one replaces it. Its error event, unheard, would
 * end the process: the pool hears it of idle connections alone, so borrowed ones are listened to as well.
 */
function survive(pool: pg.Pool, listener: Listener): void {
  pool.on('error', listener)
  pool.on('connect', (client) => client.on('error', listener))
}

/** Connections of the owner, for DDL: provisioning, migrations, roles. Never under SET ROLE, never for a request's reads. */
export function ownerPool(): pg.Pool {
  return processSingleton('owner-pool', () => {
    const pool = new pg.Pool({
      connectionString: marketDatabase().ownerUrl,
      max: 4,
      connectionTimeoutMillis: 30_000,
      idleTimeoutMillis: 30_000,
      application_name: 'souk owner',
      allowExitOnIdle: true,
    })
    survive(pool, () => {})
    return pool
  })
}

/** Runs `work` in one transaction of the owner: all of it or nothing. */
export function inOwnerTransaction<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  return inTransaction(ownerPool(), work)
}

/** Runs `work` in one transaction on a connection of `pool`: all of it or nothing. */
export async function inTransaction<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    const result = await work(client)
    await client.query('COMMIT')
    client.release()
    return result
  } catch (error) {
    // A connection whose ROLLBACK fails is broken: destroyed, its transaction dies with it.
    await client.query('ROLLBACK').then(
      () => client.release(),
      () => client.release(true),
    )
    throw error
  }
}
