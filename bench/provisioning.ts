import type { Tenant } from '#lib/db/tenant.ts'
import { provisionTenant } from '#lib/tenancy/provision-tenant.ts'
import { figure, heading, milliseconds, percentile, timed } from './report.ts'

/** Opens stores one after the other, as sign-ups do: password hash, schema, role, tables and starter content. */
export async function benchProvisioning(count: number): Promise<Tenant[]> {
  heading(`Provisioning, ${count} stores one after the other`)
  const tenants: Tenant[] = []
  const times = await timed(count, async (index) => {
    const result = await provisionTenant({
      name: `Bench ${index}`,
      slug: `bench-${index}`,
      ownerEmail: 'owner@example.com',
      owner: { username: 'owner', name: 'Owner', password: 'a good password' },
      actor: 'bench',
    })
    if (!result.ok) throw new Error(result.failures[0].message)
    tenants.push(result.value.tenant)
  })
  figure('p50', milliseconds(percentile(times, 0.5)), 'aim ≤ 80 ms')
  figure('p95', milliseconds(percentile(times, 0.95)))
  return tenants
}
