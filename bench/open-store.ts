import type { Tenant } from '#lib/db/tenant.ts'
import { provisionTenant } from '#lib/tenancy/provision-tenant.ts'

/** Opens a store as a sign-up does. */
export async function openStore(slug: string): Promise<Tenant> {
  const result = await provisionTenant({
    name: `Store ${slug}`,
    slug,
    ownerEmail: 'owner@example.com',
    owner: { username: 'owner', name: 'Owner', password: 'a good password' },
    actor: 'bench',
  })
  if (!result.ok) throw new Error(result.failures[0].message)
  return result.value.tenant
}
