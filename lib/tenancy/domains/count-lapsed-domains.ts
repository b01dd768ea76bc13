import { publicDb } from '#lib/db/public-db.ts'

/** How many of a store's domains are served although their proof is gone: somebody has to mend them. */
export function countLapsedDomains(tenantId: string): Promise<number> {
  return publicDb().domain.count({ where: { tenantId, verifiedAt: { not: null }, lapsedAt: { not: null } } })
}
