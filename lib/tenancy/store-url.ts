import type { Tenant } from '#lib/db/tenant.ts'
import { primaryHostOf } from './resolve-tenant.ts'
import { hostUrl, tenantUrl } from './tenant-url.ts'

/** Where people find a store, without a trailing slash: its own domain when that is the primary one, else its subdomain. */
export async function storeUrl(tenant: Pick<Tenant, 'id' | 'slug'>): Promise<string> {
  const primary = await primaryHostOf(tenant.id)
  return primary ? hostUrl(primary) : tenantUrl(tenant)
}
