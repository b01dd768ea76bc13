import { setTimeout as sleep } from 'node:timers/promises'
import type { TenantTx } from '#lib/db/tenant-db.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import { waitInWords } from '#lib/kernel/wait-in-words.ts'
import { writeMail } from '#lib/notifications/write-mail.ts'
import { makeLinkToken } from '#lib/tenancy/link-token.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import type { AccountKind } from './account-kind.ts'
import { takeTurn } from './take-turn.ts'

const PER_VISITOR = { limit: 20, seconds: 3600 }
/** Keeps strangers from filling somebody's mailbox. Reaching it is not told: it would tell that the address is known. */
const PER_EMAIL = { limit: 3, seconds: 3600 }
/** How long the link works; the mail says the same. */
const VALID_FOR_MS = 60 * 60_000
/** Every answer takes at least so long, so that its time does not tell whether a mail was written, ms. */
const ANSWER_AFTER_MS = 300

/**
 * Mails a link with which whoever has the mailbox chooses another password: once, within an hour, and not after the
 * password has changed. The answer is the same whether the address has an account or not.
 * @returns a failure only when this visitor asked too often
 */
export async function requestPasswordReset(
  ctx: StoreContext,
  kind: AccountKind,
  email: string,
  visitor: { address: string },
): Promise<Result<null>> {
  const wait = await takeTurn('reset-password', `${kind} ${ctx.tenant.id} ${visitor.address}`, PER_VISITOR)
  if (wait !== null) return fail('too-many', `You asked many times. Try again ${waitInWords(wait)}.`)
  await Promise.all([mailUnlessFull(ctx, kind, email), sleep(ANSWER_AFTER_MS)])
  return ok(null)
}

async function mailUnlessFull(ctx: StoreContext, kind: AccountKind, email: string): Promise<void> {
  if ((await takeTurn('reset-password-mail', `${kind} ${ctx.tenant.id} ${email}`, PER_EMAIL)) !== null) return
  await ctx.db.$transaction((tx) => mailLink(tx, ctx, kind, email))
}

async function mailLink(tx: TenantTx, { tenant, now }: StoreContext, kind: AccountKind, email: string): Promise<void> {
  const select = { id: true, name: true, passwordHash: true }
  const account =
    kind === 'staff'
      ? await tx.staff.findUnique({ where: { email }, select })
      : await tx.customer.findUnique({ where: { email }, select })
  if (!account) return
  const token = makeLinkToken(
    { purpose: `reset-${kind}`, storeId: tenant.id, subject: account.id, state: account.passwordHash },
    new Date(now().getTime() + VALID_FOR_MS),
  )
  const data = { name: account.name, token, isStaff: kind === 'staff' }
  await writeMail(tx, { kind: 'password-reset', to: email, data })
}
