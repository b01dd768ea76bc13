import { fail, ok, type Result } from '#lib/kernel/result.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { readUnsubscribe } from './unsubscribe-address.ts'

/**
 * No more reminders to the address that the link was made for, and nothing of the notices of stock it waits for; mails
 * about its own orders and account still come, and a notice that is asked for later. The same link again changes nothing.
 * @returns the address, or `invalid` for a link that is none of this store's
 */
export async function unsubscribe(
  { db, tenant }: StoreContext,
  link: { to?: unknown; key?: unknown },
): Promise<Result<string>> {
  const email = readUnsubscribe(tenant.id, link)
  if (email === null) return fail('invalid', 'This link is not complete. Open it from the mail again.')
  await db.$transaction(async (tx) => {
    await tx.unsubscribed.createMany({ data: { email }, skipDuplicates: true })
    await tx.stockNotice.deleteMany({ where: { email } })
    // What waits to be sent is one of those that they do not want.
    await tx.mail.deleteMany({
      where: { toEmail: email, status: 'queued', kind: { in: ['abandoned-cart', 'back-in-stock'] } },
    })
  })
  return ok(email)
}
