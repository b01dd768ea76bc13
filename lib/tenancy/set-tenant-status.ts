import { inOwnerTransaction } from '#lib/db/connections.ts'
import { type Tenant, tenantFromRegistry } from '#lib/db/tenant.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import type { Acting } from './acting.ts'
import { lockTenantRow } from './lock-tenant.ts'
import { recordLifecycle } from './record-lifecycle.ts'
import { forgetTenants } from './resolve-tenant.ts'
import { toTenantRow } from './tenant-row.ts'
import { changedSince } from './tenant-version.ts'

/**
 * The shop and its dashboard answer 503 until the store is activated again. Nothing is deleted.
 * @param version what the caller read, for `changedSince`
 * @returns failure `not-changed` for a store that is not active, or `changed`
 */
export function suspendTenant(tenantId: string, acting: Acting, version?: string): Promise<Result<Tenant>> {
  return changeStatus(tenantId, { from: 'active', to: 'suspended', type: 'tenant.suspended', version }, acting)
}

export function activateTenant(tenantId: string, acting: Acting, version?: string): Promise<Result<Tenant>> {
  return changeStatus(tenantId, { from: 'suspended', to: 'active', type: 'tenant.activated', version }, acting)
}

type Change = {
  from: 'active' | 'suspended'
  to: 'active' | 'suspended'
  type: 'tenant.suspended' | 'tenant.activated'
  version: string | undefined
}

async function changeStatus(tenantId: string, change: Change, acting: Acting): Promise<Result<Tenant>> {
  const { from, to, type, version } = change
  const result = await inOwnerTransaction(async (client) => {
    const found = await lockTenantRow(client, tenantId)
    const changed = found && changedSince(found, version)
    if (changed) return changed
    const { rows } = await client.query(
      'UPDATE public.tenant SET status = $3, updated_at = now() WHERE id = $1 AND status = $2 RETURNING *',
      [tenantId, from, to],
    )
    if (!rows[0]) return fail('not-changed', `There is no ${from} store like this.`)
    await recordLifecycle(client, { type, tenantId, payload: {} }, acting)
    return ok(toTenantRow(rows[0]))
  })
  if (!result.ok) return result
  forgetTenants()
  return ok(tenantFromRegistry(result.value))
}
