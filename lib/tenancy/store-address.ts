import { publicDb } from '#lib/db/public-db.ts'
import { subdomainOf } from './register-tenant.ts'
import { schemaNameOf, slugProblem } from './store-slug.ts'

export type StoreAddressCheck = { slug: string; available: boolean; reason: string | null }

/** Whether a store could be opened at this address now. Only provisioning decides for good. */
export async function checkStoreAddress(value: string): Promise<StoreAddressCheck> {
  const slug = value.trim().toLowerCase()
  const problem = slugProblem(slug)
  if (problem) return { slug, available: false, reason: problem }
  const [tenant, former] = await Promise.all([
    publicDb().tenant.findFirst({
      where: { OR: [{ slug }, { schemaName: schemaNameOf(slug) }] },
      select: { id: true },
    }),
    publicDb().domain.findFirst({
      where: { host: subdomainOf(slug), redirectsUntil: { gt: new Date() } },
      select: { id: true },
    }),
  ])
  return tenant || former
    ? { slug, available: false, reason: 'This address is taken.' }
    : { slug, available: true, reason: null }
}
