import { z } from 'zod'
import { isUniqueViolation } from '#lib/db/sql.ts'
import { failuresOf } from '#lib/kernel/failures-of.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import { requiredLine } from '#lib/kernel/text.ts'
import type { Acting } from '#lib/tenancy/acting.ts'
import { recordStoreAct } from '#lib/tenancy/record-store-act.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { recordEvent } from '#lib/webhooks/record-event.ts'
import { hashPassword } from './password.ts'
import { EmailAddress, NewPassword } from './schema.ts'

const CreateUserInput = z.object({
  role: z.enum(['owner', 'staff', 'customer'], 'Choose owner, staff or customer.'),
  email: EmailAddress,
  name: requiredLine(80, 'Enter a name.'),
  /** Staff may sign in with it instead of the e-mail. Customers have none. */
  username: requiredLine(60, 'Enter a user name.').toLowerCase().optional(),
  password: NewPassword,
})
export type CreateUserInput = z.input<typeof CreateUserInput>

export type CreatedUser = { id: string; role: string; email: string; username: string | null; name: string }

/**
 * Makes an account in one store, on behalf of whoever runs the market: staff for its dashboard, or a shopper.
 * @returns failures beside `role`, `email`, `name`, `username` or `password`; `taken` beside `email` or `username`
 */
export async function createUser(
  ctx: StoreContext,
  input: CreateUserInput,
  acting: Acting = { actor: 'system' },
): Promise<Result<CreatedUser>> {
  const created = await insertUser(ctx, input)
  if (created.ok) await recordStoreAct(ctx.tenant, acting, { action: 'account.created', subject: created.value.email })
  return created
}

async function insertUser(ctx: StoreContext, input: CreateUserInput): Promise<Result<CreatedUser>> {
  const parsed = CreateUserInput.safeParse(input)
  if (!parsed.success) return failuresOf(parsed.error)
  const { role, email, name, password, username = email.slice(0, email.indexOf('@')).slice(0, 60) } = parsed.data
  if (role === 'customer' && parsed.data.username !== undefined) {
    return fail('invalid', 'Customers sign in with their e-mail.', 'username')
  }
  const passwordHash = await hashPassword(password)
  try {
    if (role === 'customer') {
      const { id } = await ctx.db.$transaction(async (tx) => {
        const customer = await tx.customer.create({ data: { email, name, passwordHash } })
        await recordEvent(tx, { type: 'customer.created', subject: customer.id })
        return customer
      })
      return ok({ id, role, email, username: null, name })
    }
    const { id } = await ctx.db.staff.create({ data: { role, email, username, name, passwordHash } })
    return ok({ id, role, email, username, name })
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    const isEmail = role === 'customer' || (await ctx.db.staff.count({ where: { email } })) > 0
    return isEmail
      ? fail('taken', 'There is an account with this e-mail.', 'email')
      : fail('taken', `There is an account with the user name "${username}".`, 'username')
  }
}
