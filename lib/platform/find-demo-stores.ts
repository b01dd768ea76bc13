import { publicDb } from '#lib/db/public-db.ts'
import { tenantUrl } from '#lib/tenancy/tenant-url.ts'

/** Demo stores that are open now, with their addresses; a market may have none. */
export async function findDemoStores(slugs: readonly string[]): Promise<{ slug: string; name: string; url: string }[]> {
  const tenants = await publicDb().tenant.findMany({
    where: { slug: { in: [...slugs] }, status: 'active' },
    select: { slug: true, name: true },
    orderBy: { slug: 'asc' },
  })
  return tenants.map((tenant) => ({ ...tenant, url: tenantUrl(tenant) }))
}
