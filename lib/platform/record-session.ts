import { publicDb } from '#lib/db/public-db.ts'
import { log } from '#lib/log.ts'
import type { Acting } from '#lib/tenancy/acting.ts'

/** Writes down that an operator came or left. Whoever is signed in by then is not turned away because the log fails. */
export async function recordSession(
  { actor, address }: Acting,
  action: 'operator.signed-in' | 'operator.signed-out',
): Promise<void> {
  try {
    await publicDb().auditEvent.create({ data: { actor, address: address ?? null, action } })
  } catch (error) {
    log.error({ err: error, actor, address, action }, 'an act could not be audited')
  }
}
