import { z } from 'zod'
import { failuresOf } from '#lib/kernel/failures-of.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import { requiredLine } from '#lib/kernel/text.ts'
import type { Acting } from '#lib/tenancy/acting.ts'
import { recordStoreAct } from '#lib/tenancy/record-store-act.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { hashPassword } from './password.ts'
import { EmailAddress, NewPassword } from './schema.ts'

const ResetPasswordInput = z
  .object({
    email: EmailAddress.optional(),
    /** Staff only. */
    username: requiredLine(60, 'Enter a user name.').toLowerCase().optional(),
    /** When one e-mail has an account of each kind. */
    kind: z.enum(['staff', 'customer'], 'Choose staff or customer.').optional(),
    password: NewPassword,
  })
  .refine(({ email, username }) => (email === undefined) !== (username === undefined), {
    message: 'Give either an e-mail or a user name.',
    path: ['email'],
  })
export type ResetPasswordInput = z.input<typeof ResetPasswordInput>

export type ResetAccount = { id: string; kind: 'staff' | 'customer'; email: string; name: string }

/**
 * Gives an account of one store another password, on behalf of whoever runs the market. Sessions of the account end.
 * @returns failures beside `email`, `username`, `kind` or `password`; `not-found`, or `ambiguous` beside `kind`
 */
export async function resetPassword(
  ctx: StoreContext,
  input: ResetPasswordInput,
  acting: Acting = { actor: 'system' },
): Promise<Result<ResetAccount>> {
  const parsed = ResetPasswordInput.safeParse(input)
  if (!parsed.success) return failuresOf(parsed.error)
  const { password, ...wanted } = parsed.data
  const accounts = await findAccounts(ctx, wanted)
  const [account] = accounts
  if (!account) return fail('not-found', 'There is no such account in this store.')
  if (accounts.length > 1) {
    return fail('ambiguous', 'This e-mail has a staff and a customer account. Say which.', 'kind')
  }
  const passwordHash = await hashPassword(password)
  const change = { where: { id: account.id }, data: { passwordHash, sessionVersion: { increment: 1 } } }
  if (account.kind === 'staff') await ctx.db.staff.update(change)
  else await ctx.db.customer.update(change)
  await recordStoreAct(ctx.tenant, acting, { action: 'account.password-reset', subject: account.email })
  return ok(account)
}

type Wanted = Omit<z.output<typeof ResetPasswordInput>, 'password'>

async function findAccounts({ db }: StoreContext, { email, username, kind }: Wanted): Promise<ResetAccount[]> {
  const select = { id: true, email: true, name: true }
  const [staff, customer] = await Promise.all([
    kind === 'customer'
      ? null
      : db.staff.findFirst({ where: email ? { email } : { username: username ?? '' }, select }),
    kind === 'staff' || !email ? null : db.customer.findUnique({ where: { email }, select }),
  ])
  return [
    ...(staff ? [{ ...staff, kind: 'staff' as const }] : []),
    ...(customer ? [{ ...customer, kind: 'customer' as const }] : []),
  ]
}
