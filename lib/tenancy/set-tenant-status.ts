import { inOwnerTransaction } from '#lib/db/connections.ts'
import { type Tenant, tenantFromRegistry } from '#lib/db/tenant.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import type { Acting } from './acting.ts'
import { recordLifecycle } from './record-lifecycle.ts'
import { forgetTenants } from './resolve-tenant.ts'
import { toTenantRow } from './tenant-row.ts'

/** The shop and its dashboard answer 503 until the store is activated again. Nothing is deleted. */
export function suspendTenant(tenantId: string, acting: Acting): Promise<Result<Tenant>> {
  return changeStatus(tenantId, { from: 'active', to: 'suspended', type: 'tenant.suspended' }, acting)
}

export function activateTenant(tenantId: string, acting: Acting): Promise<Result<Tenant>> {
  return changeStatus(tenantId, { from: 'suspended', to: 'active', type: 'tenant.activated' }, acting)
}

type Change = {
  from: 'active' | 'suspended'
  to: 'active' | 'suspended'
  type: 'tenant.suspended' | 'tenant.activated'
}

async function changeStatus(tenantId: string, { from, to, type }: Change, acting: Acting): Promise<Result<Tenant>> {
  const row = await inOwnerTransaction(async (client) => {
    const { rows } = await client.query(
      'UPDATE public.tenant SET status = $3, updated_at = now() WHERE id = $1 AND status = $2 RETURNING *',
      [tenantId, from, to],
    )
    if (!rows[0]) return null
    await recordLifecycle(client, { type, tenantId, payload: {} }, acting)
    return toTenantRow(rows[0])
  })
  if (!row) return fail('not-changed', `There is no ${from} store like this.`)
  forgetTenants()
  return ok(tenantFromRegistry(row))
}
