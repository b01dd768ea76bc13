import { publicDb } from '#lib/db/public-db.ts'
import { ok, type Result } from '#lib/kernel/result.ts'
import type { Acting } from '#lib/tenancy/acting.ts'
import type { AnnounceInput } from './schema.ts'

/** Tells something to all merchants, in their dashboards, from the next page on. */
export async function announce({ text }: AnnounceInput, { actor, address }: Acting): Promise<Result<{ id: string }>> {
  const { id } = await publicDb().$transaction(async (tx) => {
    await tx.auditEvent.create({ data: { actor, address, action: 'announcement.made', detail: { text } } })
    return tx.announcement.create({ data: { text } })
  })
  return ok({ id })
}
