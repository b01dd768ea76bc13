import { publicDb } from '#lib/db/public-db.ts'

/** More than these nobody reads; the older ones come up when the newer ones are put away. */
const AT_ONCE = 3

/** For the dashboard: what the market says, and this member of staff has not put away. Latest first. */
export function announcementsFor(tenantId: string, staffId: string): Promise<{ id: string; text: string }[]> {
  return publicDb().announcement.findMany({
    where: { endedAt: null, dismissals: { none: { tenantId, staffId } } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: AT_ONCE,
    select: { id: true, text: true },
  })
}
