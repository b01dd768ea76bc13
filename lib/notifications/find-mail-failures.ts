import type { StoreContext } from '#lib/tenancy/store-context.ts'

/** Why mails failed. @property reason what the mail server said; '' when nobody knows */
export type MailFailures = { reason: string; count: number }

/** Reasons for which mails of the outbox failed, the most frequent first. */
export async function findMailFailures({ db }: StoreContext): Promise<MailFailures[]> {
  const groups = await db.mail.groupBy({ by: ['error'], where: { status: 'failed' }, _count: true })
  return groups
    .map(({ error, _count }) => ({ reason: error, count: _count }))
    .toSorted((a, b) => b.count - a.count || a.reason.localeCompare(b.reason))
}
