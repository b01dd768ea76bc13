import { takeTurn } from '#lib/auth/take-turn.ts'
import { publicDb } from '#lib/db/public-db.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import { waitInWords } from '#lib/kernel/wait-in-words.ts'
import { log } from '#lib/log.ts'
import { type Mail, sendMail } from '#lib/notifications/send-mail.ts'
import { tenantUrl } from '#lib/tenancy/tenant-url.ts'
import type { FindMyStoresInput } from './find-my-stores-input.ts'
import { myStoresMail } from './my-stores-mail.ts'

const PER_VISITOR = { limit: 20, seconds: 3600 }
/** Keeps strangers from filling somebody's mailbox. Reaching it is not told: it would tell that the e-mail is known. */
const PER_EMAIL = { limit: 3, seconds: 3600 }
/** By then the answer has left, so that neither the look-up nor the mail can be seen in its time. */
const LATER_MS = 300

/**
 * Mails an owner the addresses of their stores. The answer is the same, and as quick, whether the e-mail is known or
 * not: everything that differs happens after it.
 *
 * @param send how a mail leaves, so that a test can look at it
 * @returns a failure only when this visitor asked too often
 */
export async function findMyStores(
  visitor: { address: string },
  { email }: FindMyStoresInput,
  send: (mail: Mail) => Promise<void> = sendMail,
): Promise<Result<null>> {
  const wait = await takeTurn('find-my-stores', visitor.address, PER_VISITOR)
  if (wait !== null) return fail('too-many', `You asked many times. Try again ${waitInWords(wait)}.`)
  setTimeout(() => {
    mailMyStores(email, send).catch((error: unknown) => log.error({ err: error }, 'mail with stores was not sent'))
  }, LATER_MS)
  return ok(null)
}

async function mailMyStores(email: string, send: (mail: Mail) => Promise<void>): Promise<void> {
  if ((await takeTurn('find-my-stores-mail', email, PER_EMAIL)) !== null) return
  const tenants = await publicDb().tenant.findMany({
    where: { ownerEmail: email, status: { not: 'archived' } },
    orderBy: { createdAt: 'asc' },
    select: { name: true, slug: true },
  })
  if (tenants.length === 0) return
  await send(
    myStoresMail(
      email,
      tenants.map((tenant) => ({ name: tenant.name, url: tenantUrl(tenant) })),
    ),
  )
}
