import { publicDb } from '#lib/db/public-db.ts'
import { type Clock, systemClock } from '#lib/kernel/clock.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import type { Acting } from '#lib/tenancy/acting.ts'

/** Takes an announcement out of every dashboard. @returns failure 'not-found' when it ended before, or never was */
export async function endAnnouncement(
  id: string,
  { actor, address }: Acting,
  now: Clock = systemClock,
): Promise<Result<null>> {
  const ended = await publicDb().$transaction(async (tx) => {
    const [row] = await tx.announcement.updateManyAndReturn({
      where: { id, endedAt: null },
      data: { endedAt: now() },
    })
    if (row) {
      const detail = { text: row.text }
      await tx.auditEvent.create({ data: { actor, address, action: 'announcement.ended', detail } })
    }
    return row !== undefined
  })
  return ended ? ok(null) : fail('not-found', 'This announcement has ended.')
}
