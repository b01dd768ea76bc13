import type pg from 'pg'
import { MEDIA_LOCK } from '../archive/media-guard.ts'
import type { Fault } from './finding.ts'
import { inMending } from './mend-schema.ts'

/** True when nobody is writing media of a store that is not committed yet; then nobody begins to until the transaction ends. */
export async function mediaIsQuiet(client: pg.PoolClient): Promise<boolean> {
  const { rows } = await client.query<{ free: boolean }>('SELECT pg_try_advisory_xact_lock($1) AS free', [MEDIA_LOCK])
  return rows[0]?.free ?? false
}

/** Said instead of findings while an import or a clone is at work. */
export function mediaRemark(): Fault {
  return {
    code: 'media-busy',
    subject: 'media',
    message: 'not looked at: an import, a clone or a restore is writing media',
    mend: null,
    isRemark: true,
  }
}

/** @throws Error when media is being written by an import or a clone */
export function mendMedia<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  return inMending(async (client) => {
    if (!(await mediaIsQuiet(client))) throw new Error('An import or a clone is writing media; try again later')
    return work(client)
  })
}
