import type pg from 'pg'

/** Marks one host of a store as its primary one and no other. */
export async function makePrimary(client: pg.PoolClient, tenantId: string, host: string): Promise<void> {
  await client.query(
    'UPDATE public.domain SET is_primary = (host = $2) WHERE tenant_id = $1 AND is_primary IS DISTINCT FROM (host = $2)',
    [tenantId, host],
  )
}
