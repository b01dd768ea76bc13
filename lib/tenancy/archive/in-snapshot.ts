import type pg from 'pg'
import { ownerPool } from '#lib/db/connections.ts'
import { errorCode } from '#lib/db/sql.ts'
import { holdTables, readTableLayout, type TableLayout } from './table-layout.ts'

/** How long a migration or a rename that is under way may hold the tables, ms. */
const PATIENCE_MS = 10_000
const TRIES = 5

const SERIALIZATION_FAILURE = '40001'
const DEADLOCK_DETECTED = '40P01'
const UNDEFINED_TABLE = '42P01'
const UNDEFINED_SCHEMA = '3F000'
const RETRYABLE = new Set([SERIALIZATION_FAILURE, DEADLOCK_DETECTED, UNDEFINED_TABLE, UNDEFINED_SCHEMA])

/** One moment of a schema: every statement of the transaction reads the rows of then, whatever is written meanwhile. */
export type Snapshot = { client: pg.PoolClient; schemaName: string; tables: TableLayout[] }

/**
 * Runs `work` in one transaction of the owner that sees a single moment of a schema. Its tables are held first, because
 * a snapshot does not protect from ALTER TABLE.
 *
 * @param schemaNameOf asked again before every try: a store may be renamed while we come
 * @param access with "write" the transaction is committed, and `work` may run several times
 */
export async function inSnapshot<T>(
  schemaNameOf: () => Promise<string>,
  access: 'read' | 'write',
  work: (snapshot: Snapshot) => Promise<T>,
): Promise<T> {
  // What was read has gone into a stream already, and a stream cannot be rewound.
  let mayRetry = true
  const guarded = (snapshot: Snapshot) => {
    mayRetry = access === 'write'
    return work(snapshot)
  }
  for (let attempt = 1; ; attempt++) {
    try {
      return await once(await schemaNameOf(), access, guarded)
    } catch (error) {
      if (!mayRetry || attempt === TRIES || !RETRYABLE.has(errorCode(error) ?? '')) throw error
    }
  }
}

async function once<T>(schemaName: string, access: 'read' | 'write', work: (snapshot: Snapshot) => Promise<T>) {
  const client = await ownerPool().connect()
  try {
    const expected = await readTableLayout(client, schemaName)
    await client.query(`BEGIN ISOLATION LEVEL REPEATABLE READ, READ ${access === 'read' ? 'ONLY' : 'WRITE'}`)
    await client.query(`SET LOCAL lock_timeout = ${PATIENCE_MS}`)
    // Locking takes no snapshot: the moment is that of the first query after it.
    await holdTables(client, schemaName, names(expected))
    const tables = await readTableLayout(client, schemaName)
    if (names(tables).join() !== names(expected).join()) throw changedUnderUs(schemaName)
    const result = await work({ client, schemaName, tables })
    await client.query('COMMIT')
    client.release()
    return result
  } catch (error) {
    // In the middle of a COPY a connection takes no ROLLBACK any more: destroyed, its transaction dies with it.
    client.release(true)
    throw error
  }
}

function names(tables: TableLayout[]): string[] {
  return tables.map(({ name }) => name)
}

function changedUnderUs(schemaName: string): Error {
  return Object.assign(new Error(`Tables came or went in ${schemaName}`), { code: SERIALIZATION_FAILURE })
}
