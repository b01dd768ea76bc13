import { publicDb } from '#lib/db/public-db.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'

/** Puts an announcement away for the member of staff who asks, in this store. Again it changes nothing. */
export async function dismissAnnouncement(
  { tenant, actor }: StoreContext,
  id: string,
): Promise<Result<{ text: string }>> {
  if (actor.kind !== 'staff') return fail('forbidden', 'Announcements are for the staff.')
  const found = await publicDb().announcement.findUnique({ where: { id }, select: { text: true } })
  if (!found) return fail('not-found', 'This announcement is gone.')
  const key = { announcementId: id, tenantId: tenant.id, staffId: actor.id }
  await publicDb().announcementDismissal.createMany({ data: [key], skipDuplicates: true })
  return ok(found)
}
