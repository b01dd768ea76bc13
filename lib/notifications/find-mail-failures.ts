import { isHeldBack } from '#lib/tenancy/held-mails.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'

/**
 * Why mails failed.
 * @property reason what the mail server said; '' when nobody knows
 * @property isHeldBack they came with the store, and the one it came from may have sent them
 */
export type MailFailures = { reason: string; count: number; isHeldBack: boolean }

/** Reasons for which mails of the outbox failed, the most frequent first. */
export async function findMailFailures({ db }: StoreContext): Promise<MailFailures[]> {
  const groups = await db.mail.groupBy({ by: ['error'], where: { status: 'failed' }, _count: true })
  return groups
    .map(({ error, _count }) => ({ reason: error, count: _count, isHeldBack: isHeldBack(error) }))
    .toSorted((a, b) => b.count - a.count || a.reason.localeCompare(b.reason))
}
