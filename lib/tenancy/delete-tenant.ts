import { inOwnerTransaction } from '#lib/db/connections.ts'
import { type Tenant, tenantFromRegistry } from '#lib/db/tenant.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import type { Acting } from './acting.ts'
import { lockTenantRow } from './lock-tenant.ts'
import { recordLifecycle } from './record-lifecycle.ts'
import { forgetTenants } from './resolve-tenant.ts'
import { toTenantRow } from './tenant-row.ts'
import { changedSince } from './tenant-version.ts'

/** How long a deleted store can be brought back, days; after that it is purged. */
export const ARCHIVE_DAYS = 30

/**
 * Closes a store: it answers nobody, and keeps its rows, pictures and address for 30 days. `undeleteTenant` brings it
 * back as it was, `purgeTenant` erases it.
 * @param version what the caller read, for `changedSince`
 * @returns failures `not-found`, `archived` (it was deleted before) or `changed`
 */
export async function deleteTenant(tenantId: string, acting: Acting, version?: string): Promise<Result<Tenant>> {
  const result = await inOwnerTransaction(async (client) => {
    const row = await lockTenantRow(client, tenantId)
    if (!row) return fail('not-found', 'There is no such store.')
    const changed = changedSince(row, version)
    if (changed) return changed
    if (row.status === 'archived') return fail('archived', 'This store is deleted already.')
    const { rows } = await client.query(
      `UPDATE public.tenant
          SET status = 'archived', status_before_archive = status, archived_at = now(), updated_at = now()
        WHERE id = $1 RETURNING *`,
      [tenantId],
    )
    await recordLifecycle(client, { type: 'tenant.deleted', tenantId, payload: {} }, acting)
    return ok(toTenantRow(rows[0]))
  })
  if (!result.ok) return result
  forgetTenants()
  return ok(tenantFromRegistry(result.value))
}
