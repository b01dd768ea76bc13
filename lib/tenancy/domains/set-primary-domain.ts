import { inOwnerTransaction } from '#lib/db/connections.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import type { Acting } from '../acting.ts'
import { lockTenantRow } from '../lock-tenant.ts'
import { forgetTenants } from '../resolve-tenant.ts'
import { makePrimary } from './make-primary.ts'
import { recordDomainAct } from './record-domain-act.ts'

/**
 * Makes one host of a store the one that its shoppers see; the others lead there.
 * @param id of a domain of the store, or of its subdomain
 * @returns failures `not-found`, and `unproved` for one that is not, or not surely, the store's own
 */
export async function setPrimaryDomain(
  tenantId: string,
  id: string,
  acting: Acting,
): Promise<Result<{ host: string }>> {
  const result = await inOwnerTransaction(async (client): Promise<Result<{ host: string }>> => {
    await lockTenantRow(client, tenantId)
    const { rows } = await client.query<{ host: string; is_proved: boolean }>(
      `SELECT host, verified_at IS NOT NULL AND lapsed_at IS NULL AS is_proved
         FROM public.domain WHERE id = $1 AND tenant_id = $2 AND redirects_until IS NULL`,
      [id, tenantId],
    )
    const domain = rows[0]
    if (!domain) return fail('not-found', 'This domain is not in your list any more.')
    const { host, is_proved: isProved } = domain
    if (!isProved) return fail('unproved', 'Shoppers can be led to this domain once its proof is found.')
    await makePrimary(client, tenantId, host)
    await recordDomainAct(client, { action: 'domain.made-primary', tenantId, host }, acting)
    return ok({ host })
  })
  forgetTenants()
  return result
}
