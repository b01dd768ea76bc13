import { isUniqueViolation } from '#lib/db/sql.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { hashPassword } from './password.ts'
import type { Registration } from './schema.ts'
import type { Session } from './session-token.ts'

/**
 * Makes a shopper's account in this store. Orders placed earlier as a guest are not attached: nothing has shown yet
 * that the e-mail is theirs.
 */
export async function registerCustomer(ctx: StoreContext, registration: Registration): Promise<Result<Session>> {
  const { name, email, password } = registration
  const passwordHash = await hashPassword(password)
  try {
    const { id, sessionVersion } = await ctx.db.customer.create({ data: { name, email, passwordHash } })
    return ok({ kind: 'customer', tenantId: ctx.tenant.id, subjectId: id, version: sessionVersion })
  } catch (error) {
    if (isUniqueViolation(error))
      return fail('taken', 'There is an account with this e-mail. Sign in instead.', 'email')
    throw error
  }
}
