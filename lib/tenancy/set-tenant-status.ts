import { publicDb } from '#lib/db/public-db.ts'
import { type Tenant, tenantFromRegistry } from '#lib/db/tenant.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import { announceTenantChange } from './announce-registry-change.ts'
import { forgetTenants } from './resolve-tenant.ts'

/** Who acts, for the audit log: "operator:<id>" or "cli", and from which address. */
export type Acting = { actor: string; address?: string | null }

/** The shop and its dashboard answer 503 until the store is activated again. Nothing is deleted. */
export function suspendTenant(tenantId: string, acting: Acting): Promise<Result<Tenant>> {
  return changeStatus(tenantId, { from: 'active', to: 'suspended' }, acting)
}

export function activateTenant(tenantId: string, acting: Acting): Promise<Result<Tenant>> {
  return changeStatus(tenantId, { from: 'suspended', to: 'active' }, acting)
}

async function changeStatus(
  tenantId: string,
  { from, to }: { from: 'active' | 'suspended'; to: 'active' | 'suspended' },
  { actor, address }: Acting,
): Promise<Result<Tenant>> {
  const row = await publicDb().$transaction(async (tx) => {
    const changed = await tx.tenant.updateManyAndReturn({ where: { id: tenantId, status: from }, data: { status: to } })
    const [tenant] = changed
    if (!tenant) return null
    await tx.auditEvent.create({
      data: { actor, address, tenantId, action: `tenant.${to === 'active' ? 'activated' : 'suspended'}` },
    })
    return tenant
  })
  if (!row) return fail('not-changed', `There is no ${from} store like this.`)
  forgetTenants()
  await announceTenantChange(tenantId)
  return ok(tenantFromRegistry(row))
}
