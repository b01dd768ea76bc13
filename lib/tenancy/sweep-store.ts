import type { StoreContext } from './store-context.ts'

/** How long the same request to the API under the same key gets the same answer, ms. */
export const ANSWER_KEPT_MS = 24 * 3600 * 1000

/**
 * Removes what the API of a store kept for a time only: sessions that have ended, and answers under an Idempotency-Key
 * that nobody may get any more. One that still runs stays.
 * @returns how many rows
 */
export async function sweepStore({ db, now }: StoreContext): Promise<number> {
  const before = new Date(now().getTime() - ANSWER_KEPT_MS)
  const [sessions, answers] = await Promise.all([
    db.apiSession.deleteMany({ where: { expiresAt: { lte: now() } } }),
    db.idempotentRequest.deleteMany({
      where: { createdAt: { lte: before }, OR: [{ status: { not: null } }, { leasedUntil: { lte: now() } }] },
    }),
  ])
  return sessions.count + answers.count
}
