import { publicDb } from '#lib/db/public-db.ts'

/** Every process of the market listens here and forgets what it knew of stores. */
export const REGISTRY_CHANNEL = 'souk_registry'

/** @property pages true when cached pages of the store show what is no longer so */
export type RegistryChange = { tenantId: string; pages: boolean }

type Queryable = { query: (text: string, values: unknown[]) => Promise<unknown> }

/** Tells all processes that a store changed. Inside a transaction of `client` it is sent with the commit. */
export async function announceRegistryChange(client: Queryable, change: RegistryChange): Promise<void> {
  await client.query('SELECT pg_notify($1, $2)', [REGISTRY_CHANNEL, JSON.stringify(change)])
}

/** After rows of a store changed outside of its dashboard: every process renders the store's pages anew. */
export async function announcePagesChanged(tenantId: string): Promise<void> {
  const change: RegistryChange = { tenantId, pages: true }
  await publicDb().$executeRaw`SELECT pg_notify(${REGISTRY_CHANNEL}, ${JSON.stringify(change)})`
}

/** @returns null for a payload that is not ours */
export function parseRegistryChange(payload: string | undefined): RegistryChange | null {
  try {
    const { tenantId, pages } = JSON.parse(payload ?? '') as Partial<RegistryChange>
    return typeof tenantId === 'string' ? { tenantId, pages: pages === true } : null
  } catch {
    return null
  }
}
