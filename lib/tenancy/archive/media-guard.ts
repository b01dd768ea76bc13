import type pg from 'pg'

/** Whoever looks for media folders that no store owns takes it exclusively first. */
export const MEDIA_LOCK = 7_108_003

/**
 * Until the transaction of `client` ends, media may lie in a folder whose store is not committed yet: nobody takes it
 * for an orphan.
 */
export async function holdMediaLock(client: Pick<pg.PoolClient, 'query'>): Promise<void> {
  await client.query('SELECT pg_advisory_xact_lock_shared($1)', [MEDIA_LOCK])
}
