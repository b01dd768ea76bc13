import type pg from 'pg'
import { inOwnerTransaction } from '#lib/db/connections.ts'
import type { FleetSchema } from './read-fleet.ts'

/** Shoppers are never kept waiting behind the doctor for longer, ms. */
const LOCK_TIMEOUT_MS = 3_000

/**
 * Runs `work` in one transaction in which the schema stays whose it is: whoever renames, swaps or deletes the store
 * waits, and whoever sells in it does not.
 * @throws Error when the schema is no longer the one that was looked at
 */
export function mendSchema<T>(
  { schemaName, tenantId, oid }: FleetSchema,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  return inMending(async (client) => {
    const { rowCount } =
      tenantId === null
        ? await client.query('SELECT 1 FROM public.spare_schema WHERE schema_name = $1 FOR NO KEY UPDATE', [schemaName])
        : await client.query('SELECT 1 FROM public.tenant WHERE id = $1 AND schema_name = $2 FOR NO KEY UPDATE', [
            tenantId,
            schemaName,
          ])
    const { rows } = await client.query<{ oid: string }>('SELECT oid::text FROM pg_namespace WHERE nspname = $1', [
      schemaName,
    ])
    if (rowCount !== 1 || (rows[0]?.oid ?? null) !== oid) throw new Error('It changed meanwhile; look again')
    return work(client)
  })
}

/** A transaction of the owner that gives up rather than wait for long. */
export function inMending<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  return inOwnerTransaction(async (client) => {
    await client.query(`SET LOCAL lock_timeout = ${LOCK_TIMEOUT_MS}`)
    return work(client)
  })
}
