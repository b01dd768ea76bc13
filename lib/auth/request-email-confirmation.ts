import { fail, ok, type Result } from '#lib/kernel/result.ts'
import { waitInWords } from '#lib/kernel/wait-in-words.ts'
import { writeMail } from '#lib/notifications/write-mail.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { emailToken } from './confirm-email.ts'
import { takeTurn } from './take-turn.ts'

const PER_CUSTOMER = { limit: 3, seconds: 3600 }

/** Mails the signed-in customer a link that shows that the mailbox is theirs. One who has shown it gets none. */
export async function requestEmailConfirmation(ctx: StoreContext): Promise<Result<null>> {
  const { actor, tenant } = ctx
  if (actor.kind !== 'customer') return fail('signed-out', 'Sign in first.')
  const wait = await takeTurn('confirm-email', `${tenant.id} ${actor.id}`, PER_CUSTOMER)
  if (wait !== null) return fail('too-many', `You asked many times. Try again ${waitInWords(wait)}.`)
  await ctx.db.$transaction(async (tx) => {
    const customer = await tx.customer.findUnique({ where: { id: actor.id } })
    if (!customer || customer.emailVerifiedAt) return
    const data = { name: customer.name, token: emailToken(tenant.id, customer, ctx.now()) }
    await writeMail(tx, { kind: 'verify-email', to: customer.email, data })
  })
  return ok(null)
}
