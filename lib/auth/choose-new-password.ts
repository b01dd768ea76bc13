import { z } from 'zod'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import { readLinkToken } from '#lib/tenancy/link-token.ts'
import { recordStoreAct } from '#lib/tenancy/record-store-act.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import type { AccountKind } from './account-kind.ts'
import { hashPassword } from './password.ts'
import { NewPassword } from './schema.ts'
import type { Session } from './session-token.ts'

export const NewPasswordInput = z.object({ token: z.string().max(300).default(''), password: NewPassword })
export type NewPasswordInput = z.infer<typeof NewPasswordInput>

type Account = { id: string; email: string; passwordHash: string; sessionVersion: number }

/**
 * The account that a link for a new password is for.
 * @returns null when the link is another store's, too old, or used: the password it was made for has changed since
 */
export async function accountOfResetLink(
  { db, tenant, now }: StoreContext,
  kind: AccountKind,
  token: string,
): Promise<Account | null> {
  const link = readLinkToken(token)
  if (!link) return null
  const where = { id: link.subject }
  const account = kind === 'staff' ? await db.staff.findUnique({ where }) : await db.customer.findUnique({ where })
  if (!account) return null
  const holds = link.holds({ purpose: `reset-${kind}`, storeId: tenant.id, state: account.passwordHash }, now())
  return holds ? account : null
}

/**
 * Gives an account the password that its holder chose by the link in their mailbox. All its sessions end; of two who use
 * the link at once one succeeds.
 * @returns a session for whoever did it, or `ended` when the link does not hold
 */
export async function chooseNewPassword(
  ctx: StoreContext,
  kind: AccountKind,
  { token, password }: NewPasswordInput,
  visitor: { address: string },
): Promise<Result<Session>> {
  const account = await accountOfResetLink(ctx, kind, token)
  if (!account) return ended()
  const { id, passwordHash } = account
  const changed = { passwordHash: await hashPassword(password), sessionVersion: { increment: 1 } }
  const { count } =
    kind === 'staff'
      ? await ctx.db.staff.updateMany({ where: { id, passwordHash }, data: changed })
      : await ctx.db.customer.updateMany({ where: { id, passwordHash }, data: changed })
  if (count === 0) return ended()
  if (kind === 'staff') {
    const acting = { actor: `staff:${id}`, address: visitor.address }
    await recordStoreAct(ctx.tenant, acting, { action: 'account.password-reset', subject: account.email })
  }
  return ok({ kind, tenantId: ctx.tenant.id, subjectId: id, version: account.sessionVersion + 1 })
}

function ended() {
  return fail('ended', 'This link has been used or is too old. Ask for a new one.')
}
