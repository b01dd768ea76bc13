import { isUniqueViolation } from '#lib/db/sql.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import { waitInWords } from '#lib/kernel/wait-in-words.ts'
import { writeMail } from '#lib/notifications/write-mail.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { recordEvent } from '#lib/webhooks/record-event.ts'
import { emailToken } from './confirm-email.ts'
import { hashPassword } from './password.ts'
import type { Registration } from './schema.ts'
import type { Session } from './session-token.ts'
import { takeTurn } from './take-turn.ts'

/** Accounts that one address may make in one store: each costs a password hash. */
const LIMIT = { limit: 30, seconds: 3600 }

/**
 * Makes a shopper's account in this store and writes to its mailbox. Orders placed earlier as a guest are not attached:
 * nothing has shown yet that the e-mail is theirs. The link in the mail does (`confirmEmail`).
 */
export async function registerCustomer(
  ctx: StoreContext,
  registration: Registration,
  address: string,
): Promise<Result<Session>> {
  const wait = await takeTurn('register', `${ctx.tenant.id} ${address}`, LIMIT)
  if (wait !== null) {
    return fail('too-many', `Many accounts were made from your connection. Try again ${waitInWords(wait)}.`)
  }
  const { name, email, password } = registration
  const passwordHash = await hashPassword(password)
  try {
    const { id, sessionVersion } = await ctx.db.$transaction(async (tx) => {
      const customer = await tx.customer.create({ data: { name, email, passwordHash } })
      const data = { name, token: emailToken(ctx.tenant.id, customer, ctx.now()) }
      await writeMail(tx, { kind: 'welcome', to: email, data, dedupeKey: `welcome:${customer.id}` })
      await recordEvent(tx, { type: 'customer.created', subject: customer.id })
      return customer
    })
    return ok({ kind: 'customer', tenantId: ctx.tenant.id, subjectId: id, version: sessionVersion })
  } catch (error) {
    if (isUniqueViolation(error))
      return fail('taken', 'There is an account with this e-mail. Sign in instead.', 'email')
    throw error
  }
}
