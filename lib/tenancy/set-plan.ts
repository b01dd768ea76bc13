import { inOwnerTransaction } from '#lib/db/connections.ts'
import { type Tenant, tenantFromRegistry } from '#lib/db/tenant.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import type { Acting } from './acting.ts'
import { recordLifecycle } from './record-lifecycle.ts'
import { forgetTenants } from './resolve-tenant.ts'
import { toTenantRow } from './tenant-row.ts'

/** @property paidUntil when its time runs out; null: never */
export type PlanTerms = { onTrial: boolean; paidUntil: Date | null }

/**
 * Says how long a store may go on. Nothing of the store is changed or deleted when that time has passed.
 * @returns failure `not-found` when there is no such store
 */
export async function setPlan(
  tenantId: string,
  { onTrial, paidUntil }: PlanTerms,
  acting: Acting,
): Promise<Result<Tenant>> {
  const row = await inOwnerTransaction(async (client) => {
    const { rows } = await client.query(
      'UPDATE public.tenant SET on_trial = $2, paid_until = $3, updated_at = now() WHERE id = $1 RETURNING *',
      [tenantId, onTrial, paidUntil],
    )
    if (!rows[0]) return null
    const payload = { terms: onTrial ? 'trial' : 'paid', until: paidUntil?.toISOString() ?? 'never' } as const
    await recordLifecycle(client, { type: 'tenant.plan-set', tenantId, payload }, acting)
    return toTenantRow(rows[0])
  })
  if (!row) return fail('not-found', 'There is no such store.')
  forgetTenants()
  return ok(tenantFromRegistry(row))
}
