import type pg from 'pg'
import { ADVISORY_LOCKS } from '#lib/db/advisory-locks.ts'
import { ownerPool } from '#lib/db/connections.ts'

/** Whoever looks for media folders that no store owns takes it exclusively first. */
export const MEDIA_LOCK = ADVISORY_LOCKS.uncommittedMedia

/**
 * Until the transaction of `client` ends, media may lie in a folder whose store is not committed yet: nobody takes it
 * for an orphan.
 */
export async function holdMediaLock(client: Pick<pg.PoolClient, 'query'>): Promise<void> {
  await client.query('SELECT pg_advisory_xact_lock_shared($1)', [MEDIA_LOCK])
}

/** The same for as long as `work` runs, on a connection that is in no transaction. */
export async function withMediaLock<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await ownerPool().connect()
  try {
    await client.query('SELECT pg_advisory_lock_shared($1)', [MEDIA_LOCK])
    return await work(client)
  } finally {
    // Given up with its connection, whatever state that is in.
    client.release(true)
  }
}
