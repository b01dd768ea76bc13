import { publicDb } from '#lib/db/public-db.ts'
import { type Tenant, tenantFromRegistry } from '#lib/db/tenant.ts'
import { normaliseHost } from './host.ts'

/**
 * The store that a person means: by its slug, its schema or a host it answers on. Deleted ones are found as well. One
 * store's schema may be called like another one's slug: the slug is what people see, so it goes first.
 * @returns null when there is none
 */
export async function findTenant(name: string): Promise<Tenant | null> {
  const wanted = name.trim().toLowerCase()
  const host = normaliseHost(wanted)
  const row =
    (await publicDb().tenant.findUnique({ where: { slug: wanted } })) ??
    (await publicDb().tenant.findUnique({ where: { schemaName: wanted } })) ??
    (host ? (await provedBy(host))?.tenant : null)
  return row ? tenantFromRegistry(row) : null
}

function provedBy(host: string) {
  return publicDb().domain.findFirst({ where: { host, verifiedAt: { not: null } }, include: { tenant: true } })
}
