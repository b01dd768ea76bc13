import type { StoreContext } from '#lib/tenancy/store-context.ts'

/** How long the outbox remembers, days; the table's comment says the same. */
export const MAILS_KEPT_DAYS = 90
const DAY_MS = 24 * 60 * 60_000

/** Removes mails that are older than the outbox remembers. @returns how many */
export async function removeOldMails({ db, now }: StoreContext): Promise<number> {
  const before = new Date(now().getTime() - MAILS_KEPT_DAYS * DAY_MS)
  const { count } = await db.mail.deleteMany({ where: { createdAt: { lt: before } } })
  return count
}
