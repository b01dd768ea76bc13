import { setTimeout as wait } from 'node:timers/promises'
import type pg from 'pg'
import { inOwnerTransaction } from '#lib/db/connections.ts'
import { errorCode, quoteIdentifier } from '#lib/db/sql.ts'
import { TABLES_OF_SCHEMA } from './migrate/tables-of-schema.ts'

/** How long shoppers may have to stand behind us while we wait for those who are inside to come out, ms. */
const PATIENCE_MS = 300
/** PostgreSQL looks for deadlocks after a second: we have gone away by then, so it never ends a shopper's transaction. */
const RETRY_AFTER_MS = [50, 100, 200, 400, 800, 1_500, 3_000, 5_000, 5_000, 5_000]

const LOCK_NOT_AVAILABLE = '55P03'
const DEADLOCK_DETECTED = '40P01'

const NOT_QUIET = 'NOT_QUIET'
const TRIED_AGAIN: ReadonlySet<string> = new Set([LOCK_NOT_AVAILABLE, DEADLOCK_DETECTED, NOT_QUIET])

/** Thrown by the work itself when something else in the store has to end first: it is tried again. */
export class NotQuietError extends Error {
  override readonly name = 'NotQuietError'
  readonly code = NOT_QUIET
}

/** A transaction in the store stayed open for longer than anybody may wait. */
export class StoreBusyError extends Error {
  override readonly name = 'StoreBusyError'
  readonly code = 'STORE_BUSY'
}

/**
 * Runs `work` in one transaction of the owner while nobody is in the middle of a transaction in the schema: whoever was
 * inside has finished, whoever comes waits for the few milliseconds until the commit.
 *
 * @param work may run several times; only its last run is committed
 * @throws StoreBusyError when no such moment came within half a minute
 */
export async function inQuietStore<T>(schemaName: string, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  for (const pause of [...RETRY_AFTER_MS, null]) {
    try {
      return await inOwnerTransaction(async (client) => {
        await client.query(`SET LOCAL lock_timeout = ${PATIENCE_MS}`)
        await lockTables(client, schemaName)
        return work(client)
      })
    } catch (error) {
      if (!TRIED_AGAIN.has(errorCode(error) ?? '')) throw error
      if (pause !== null) await wait(pause)
    }
  }
  throw new StoreBusyError(`A transaction in ${schemaName} does not end`)
}

async function lockTables(client: pg.PoolClient, schemaName: string): Promise<void> {
  const { rows } = await client.query<{ relname: string }>(
    `SELECT relname FROM ${TABLES_OF_SCHEMA} AS t WHERE relkind <> 'v' ORDER BY relname`,
    [schemaName],
  )
  if (rows.length === 0) return
  const tables = rows.map(({ relname }) => `${quoteIdentifier(schemaName)}.${quoteIdentifier(relname)}`)
  await client.query(`LOCK TABLE ${tables.join(', ')} IN ACCESS EXCLUSIVE MODE`)
}
