import { inOwnerTransaction } from '#lib/db/connections.ts'
import { type Tenant, tenantFromRegistry } from '#lib/db/tenant.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import type { Acting } from './acting.ts'
import { ARCHIVE_DAYS } from './delete-tenant.ts'
import { lockTenantRow } from './lock-tenant.ts'
import { recordLifecycle } from './record-lifecycle.ts'
import { forgetTenants } from './resolve-tenant.ts'
import { toTenantRow } from './tenant-row.ts'

/**
 * Brings back a store that was deleted in the last 30 days, with the status it had: a suspended one is suspended again.
 * @returns failures `not-found`, `not-deleted`, or `expired` when it is to be purged
 */
export async function undeleteTenant(tenantId: string, acting: Acting): Promise<Result<Tenant>> {
  const result = await inOwnerTransaction(async (client) => {
    const row = await lockTenantRow(client, tenantId)
    if (!row) return fail('not-found', 'There is no such store.')
    if (row.status !== 'archived') return fail('not-deleted', 'This store is not deleted.')
    const { rows } = await client.query(
      `UPDATE public.tenant
          SET status = coalesce(status_before_archive, 'active'), status_before_archive = NULL, archived_at = NULL,
              updated_at = now()
        WHERE id = $1 AND (archived_at IS NULL OR archived_at > now() - make_interval(days => $2)) RETURNING *`,
      [tenantId, ARCHIVE_DAYS],
    )
    if (!rows[0]) return fail('expired', `This store was deleted more than ${ARCHIVE_DAYS} days ago.`)
    await recordLifecycle(client, { type: 'tenant.undeleted', tenantId, payload: {} }, acting)
    return ok(toTenantRow(rows[0]))
  })
  if (!result.ok) return result
  forgetTenants()
  return ok(tenantFromRegistry(result.value))
}
