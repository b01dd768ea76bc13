import type { Result } from '#lib/kernel/result.ts'
import { isPlainText } from '#lib/kernel/text.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { verifyPassword } from './password.ts'
import type { Credentials } from './schema.ts'
import type { Session } from './session-token.ts'
import { signInCustomer, signInStaff } from './sign-in.ts'

/**
 * Signs in whoever has this name in the store: staff by user name or e-mail, shoppers by e-mail. Who is both is staff
 * when the password is the staff account's, and a shopper when it is the other's.
 * Every refusal takes two looks at a password, so that its time does not tell whether there is such an account, or two.
 * @returns failures `refused` and `slowed`
 */
export async function signInAnyone(
  ctx: StoreContext,
  credentials: Credentials,
  address: string,
): Promise<Result<Session>> {
  const { login } = credentials
  const isStaff =
    isPlainText(login) && (await ctx.db.staff.count({ where: { OR: [{ username: login }, { email: login }] } }))
  const first = await (isStaff ? signInStaff : signInCustomer)(ctx, credentials, address)
  if (first.ok || first.failures[0].code !== 'refused') return first
  const isBoth = isStaff && (await ctx.db.customer.count({ where: { email: login } }))
  if (isBoth) return signInCustomer(ctx, credentials, address)
  await verifyPassword(null, credentials.password)
  return first
}
