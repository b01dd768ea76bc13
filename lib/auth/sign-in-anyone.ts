import type { Result } from '#lib/kernel/result.ts'
import { isPlainText } from '#lib/kernel/text.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import type { Credentials } from './schema.ts'
import type { Session } from './session-token.ts'
import { signInCustomer, signInStaff } from './sign-in.ts'

/**
 * Signs in whoever has this name in the store: staff by user name or e-mail, shoppers by e-mail. Who is both is staff
 * when the password is the staff account's, and a shopper when it is the other's.
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
  if (!isStaff) return signInCustomer(ctx, credentials, address)
  const asStaff = await signInStaff(ctx, credentials, address)
  if (asStaff.ok || asStaff.failures[0].code !== 'refused') return asStaff
  const isShopper = await ctx.db.customer.count({ where: { email: login } })
  return isShopper ? signInCustomer(ctx, credentials, address) : asStaff
}
