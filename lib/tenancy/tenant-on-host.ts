import type { Tenant } from '#lib/db/tenant.ts'
import { env } from '#lib/env.ts'
import { zoneOf } from './host.ts'
import { resolveDefaultTenant, resolveTenant } from './resolve-tenant.ts'

/**
 * The store that answers on a host, open or not: the host's own one, else the one that the operator named for the rest.
 * @param host as the header has it
 * @returns null on the market's own host, and where nobody answers
 */
export async function tenantOnHost(host: string | null | undefined): Promise<Tenant | null> {
  const zone = zoneOf(host, env().ROOT_DOMAIN)
  if (zone.kind !== 'store') return null
  return (await resolveTenant(zone.key)) ?? (await resolveDefaultTenant(zone.key))
}
