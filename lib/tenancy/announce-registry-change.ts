import { publicDb } from '#lib/db/public-db.ts'

/** Every process of the market listens here and forgets what it knew of the store whose id is the payload. */
export const REGISTRY_CHANNEL = 'souk_registry'

type Queryable = { query: (text: string, values: unknown[]) => Promise<unknown> }

/** Tells all processes that a store changed. Inside a transaction of `client` it is sent with the commit. */
export async function announceRegistryChange(client: Queryable, tenantId: string): Promise<void> {
  await client.query('SELECT pg_notify($1, $2)', [REGISTRY_CHANNEL, tenantId])
}

/** The same for a caller that has no connection of its own. */
export async function announceTenantChange(tenantId: string): Promise<void> {
  await publicDb().$executeRaw`SELECT pg_notify(${REGISTRY_CHANNEL}, ${tenantId})`
}
