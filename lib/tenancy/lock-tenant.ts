import type pg from 'pg'
import { ownerPool } from '#lib/db/connections.ts'
import type { Tenant as TenantRow } from '#lib/db/generated/public/client.ts'
import { errorCode } from '#lib/db/sql.ts'
import { inQuietStore } from './in-quiet-store.ts'
import { toTenantRow } from './tenant-row.ts'

/** How often a store may be renamed by others while we find its schema. */
const ATTEMPTS = 5

/** The schema that was to be locked was renamed or dropped meanwhile. */
const SCHEMA_IS_GONE: ReadonlySet<string> = new Set(['42P01', '3F000'])

/**
 * Reads a store's row and keeps it from changing until the transaction of `client` ends.
 * @returns null when there is no such store
 */
export async function lockTenantRow(client: pg.PoolClient, tenantId: string): Promise<TenantRow | null> {
  const { rows } = await client.query('SELECT * FROM public.tenant WHERE id = $1 FOR UPDATE', [tenantId])
  return rows[0] ? toTenantRow(rows[0]) : null
}

/**
 * Runs `work` in one owner transaction that holds the store's row and its quiet schema, whatever it is called by then.
 * @param work may run several times; only its last run is committed
 * @returns null when there is no such store
 * @throws StoreBusyError when a transaction in the store does not end
 */
export async function withLockedTenant<T>(
  tenantId: string,
  work: (client: pg.PoolClient, row: TenantRow) => Promise<T>,
): Promise<T | null> {
  for (let attempt = 1; ; attempt++) {
    const schemaName = await schemaNameNow(tenantId)
    if (schemaName === null) return null
    try {
      const outcome = await inQuietStore(schemaName, async (client) => {
        const row = await lockTenantRow(client, tenantId)
        if (row && row.schemaName !== schemaName) return 'moved' as const
        return { value: row ? await work(client, row) : null }
      })
      if (outcome !== 'moved') return outcome.value
    } catch (error) {
      if (attempt === ATTEMPTS || !SCHEMA_IS_GONE.has(errorCode(error) ?? '')) throw error
    }
    if (attempt === ATTEMPTS) throw new Error(`The store ${tenantId} is renamed again and again`)
  }
}

async function schemaNameNow(tenantId: string): Promise<string | null> {
  const { rows } = await ownerPool().query<{ schema_name: string }>(
    'SELECT schema_name FROM public.tenant WHERE id = $1',
    [tenantId],
  )
  return rows[0]?.schema_name ?? null
}
