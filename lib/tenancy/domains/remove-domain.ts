import { inOwnerTransaction } from '#lib/db/connections.ts'
import { env } from '#lib/env.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import type { Acting } from '../acting.ts'
import { lockTenantRow } from '../lock-tenant.ts'
import { subdomainOf } from '../register-tenant.ts'
import { forgetTenants } from '../resolve-tenant.ts'
import { makePrimary } from './make-primary.ts'
import { recordDomainAct } from './record-domain-act.ts'

/**
 * Takes a domain from a store: it is served no more, and another store may prove it. One that the market vouched for goes
 * as well; to have it back the store proves it as any other.
 * @returns failure `not-found`, for the store's subdomain too
 */
export async function removeDomain(
  tenantId: string,
  id: string,
  acting: Acting,
): Promise<Result<{ host: string; wasPrimary: boolean }>> {
  const result = await inOwnerTransaction(async (client): Promise<Result<{ host: string; wasPrimary: boolean }>> => {
    const tenant = await lockTenantRow(client, tenantId)
    const { rows } = await client.query<{ host: string; is_primary: boolean }>(
      'SELECT host, is_primary FROM public.domain WHERE id = $1 AND tenant_id = $2 AND NOT host LIKE $3',
      [id, tenantId, `%.${env().ROOT_DOMAIN}`],
    )
    const domain = rows[0]
    if (!tenant || !domain) return fail('not-found', 'This domain is not in your list any more.')
    const { host, is_primary: wasPrimary } = domain
    await client.query('DELETE FROM public.domain WHERE id = $1', [id])
    if (wasPrimary) await makePrimary(client, tenantId, subdomainOf(tenant.slug))
    await recordDomainAct(client, { action: 'domain.removed', tenantId, host }, acting)
    return ok({ host, wasPrimary })
  })
  forgetTenants()
  return result
}
