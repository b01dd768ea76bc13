import type { Tenant } from '#lib/db/tenant.ts'
import { refillSpareSchemas } from '#lib/tenancy/refill-spare-schemas.ts'
import { openStore } from './open-store.ts'
import { figure, heading, milliseconds, percentile, timed } from './report.ts'

const WARM = 100

/** Opens stores one after the other, as sign-ups do: password hash, schema, role, tables and starter content. */
export async function benchProvisioning(count: number): Promise<Tenant[]> {
  heading(`Provisioning, ${count} stores one after the other`)
  const tenants: Tenant[] = []
  const open = async (index: number) => tenants.push(await openStore(`bench-${index}`))
  const cold = await timed(count - WARM, open)
  figure('cold: tables made on the spot, p50', milliseconds(percentile(cold, 0.5)), 'aim ≤ 80 ms')
  figure('cold, p95', milliseconds(percentile(cold, 0.95)))
  const [refill = 0] = await timed(1, () => refillSpareSchemas(WARM))
  figure('making one spare schema', milliseconds(refill / WARM))
  const warm = await timed(WARM, (index) => open(count - WARM + index))
  figure('warm: a spare schema claimed, p50', milliseconds(percentile(warm, 0.5)), 'aim ≤ 15 ms')
  figure('warm, p95', milliseconds(percentile(warm, 0.95)))
  return tenants
}
