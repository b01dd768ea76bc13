import type { TenantDb } from '#lib/db/tenant-db.ts'
import { log } from '#lib/log.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { storeUrl } from '#lib/tenancy/store-url.ts'
import { deliverMail, type Sender } from './deliver-mail.ts'
import { finalMail, keptMail } from './final-mail.ts'
import { mailFailureOf } from './mail-failure.ts'
import { readSender } from './read-sender.ts'

/** A worker that dies while it sends lets go of the mail after so long; longer than any sending takes, ms. */
export const LEASE_MS = 5 * 60_000
/** After the first failure, the second, …: between a day and a half and two days in all, min. Then the merchant has to look at it. */
const RETRY_AFTER_MINUTES = [1, 5, 15, 30, 60, 120, 240, 480, 960]
const MINUTE_MS = 60_000
/** Each wait is longer by up to this part of it: what failed together is not tried again together. */
const JITTER = 0.25
/** So that a store with many mails does not keep the others waiting. */
const MAX_AT_ONCE = 50

type ClaimedMail = {
  id: string
  kind: string
  to_email: string
  subject: string
  html: string
  text: string
  attempts: number
}

/**
 * Sends what waits in one store. Each mail is claimed by one statement, so of several workers one has it; killed before
 * the row says "sent", it is sent again when the claim has passed: at most twice for one death, never not at all.
 *
 * @param deliver how a mail leaves
 * @returns how many were sent, and whether more are due now
 */
export async function sendQueuedMails(
  ctx: StoreContext,
  deliver: typeof deliverMail = deliverMail,
): Promise<{ sent: number; more: boolean }> {
  let sender: Sender | undefined
  let sent = 0
  for (let tried = 0; tried < MAX_AT_ONCE; tried++) {
    const mail = await claimMail(ctx)
    if (!mail) return { sent, more: false }
    sender ??= { ...(await readSender(ctx.db)), origin: await storeUrl(ctx.tenant), storeId: ctx.tenant.id }
    try {
      await deliver(finalMail(mail, sender))
    } catch (error) {
      const failure = mailFailureOf(error)
      await giveBack(ctx, mail, failure.kind === 'refused', failure.reason)
      log.warn({ mail: mail.id, kind: mail.kind, reason: failure.reason }, 'a mail was not sent')
      if (failure.kind === 'no-server') return { sent, more: false }
      continue
    }
    await ctx.db.mail.updateMany({
      where: { id: mail.id },
      data: { status: 'sent', sentAt: ctx.now(), error: '', ...keptMail(mail, sender) },
    })
    sent++
  }
  return { sent, more: await hasDueMail(ctx) }
}

export async function hasDueMail({ db, now }: StoreContext): Promise<boolean> {
  return (
    (await db.mail.findFirst({ where: { status: 'queued', nextAt: { lte: now() } }, select: { id: true } })) !== null
  )
}

async function claimMail({ db, now }: { db: TenantDb; now: () => Date }): Promise<ClaimedMail | undefined> {
  const leasedUntil = new Date(now().getTime() + LEASE_MS)
  const [mail] = await db.$queryRaw<ClaimedMail[]>`
    UPDATE mail SET next_at = ${leasedUntil}, attempts = attempts + 1
     WHERE id = (SELECT id FROM mail WHERE status = 'queued' AND next_at <= ${now()}
                  ORDER BY next_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id, kind, to_email, subject, html, text, attempts`
  return mail
}

/**
 * How long a mail waits for its next try, ms; null when there is none any more.
 * @param attempts how often it has been tried
 * @param chance from 0 to 1
 */
export function retryAfter(attempts: number, chance: number): number | null {
  const minutes = RETRY_AFTER_MINUTES[attempts - 1]
  return minutes === undefined ? null : Math.round(minutes * MINUTE_MS * (1 + JITTER * chance))
}

/** Only while the claim is still ours: `attempts` tells. */
async function giveBack({ db, now }: StoreContext, mail: ClaimedMail, isRefused: boolean, error: string) {
  const wait = isRefused ? null : retryAfter(mail.attempts, Math.random())
  const where = { id: mail.id, status: 'queued', attempts: mail.attempts }
  await db.mail.updateMany({
    where,
    data: wait === null ? { status: 'failed', error } : { nextAt: new Date(now().getTime() + wait), error },
  })
}
