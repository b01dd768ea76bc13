import { hashPassword, verifyPassword } from '#lib/auth/password.ts'
import type { Session } from '#lib/auth/session-token.ts'
import { forgiveSignIn, throttleSignIn } from '#lib/auth/sign-in-throttle.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import type { ChangePasswordInput } from './schema.ts'

/**
 * Gives the signed-in customer another password. All their sessions end; the one in the answer is for whoever did it.
 * Guesses at the current password count as tries to sign in.
 * @returns `refused` beside `currentPassword`, `slowed` after too many tries
 */
export async function changePassword(
  ctx: StoreContext,
  { currentPassword, password }: ChangePasswordInput,
  address: string,
): Promise<Result<Session>> {
  const { db, actor, tenant } = ctx
  const customer = actor.kind === 'customer' ? await db.customer.findUnique({ where: { id: actor.id } }) : null
  if (!customer) return fail('signed-out', 'Sign in first.')
  const attempt = { scope: `customer ${tenant.id}`, login: customer.id, address }
  const slowed = await throttleSignIn(attempt)
  if (slowed) return slowed
  const { id, passwordHash, sessionVersion } = customer
  if (!(await verifyPassword(passwordHash, currentPassword))) {
    return fail('refused', 'This is not the password that you have now.', 'currentPassword')
  }
  await forgiveSignIn(attempt)
  // Of two changes at once one happens: the other was made knowing a password that is not the account's any more.
  const { count } = await db.customer.updateMany({
    where: { id, passwordHash },
    data: { passwordHash: await hashPassword(password), sessionVersion: { increment: 1 } },
  })
  if (count === 0) return fail('refused', 'This is not the password that you have now.', 'currentPassword')
  return ok({ kind: 'customer', tenantId: tenant.id, subjectId: id, version: sessionVersion + 1 })
}
