import { randomBytes } from 'node:crypto'
import { isUniqueViolation } from '#lib/db/sql.ts'
import type { TenantTx } from '#lib/db/tenant-db.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import { waitInWords } from '#lib/kernel/wait-in-words.ts'
import { writeMail } from '#lib/notifications/write-mail.ts'
import { makeLinkToken } from '#lib/tenancy/link-token.ts'
import type { Actor, StoreContext } from '#lib/tenancy/store-context.ts'
import { hashPassword } from '../password.ts'
import { mayGiveRole } from '../permissions.ts'
import { takeTurn } from '../take-turn.ts'
import type { InviteStaffInput } from './schema.ts'

/** A link is good for so long, as its mail says: nobody waits for it. Afterwards they ask for another one at the sign-in. */
const VALID_FOR_MS = 3 * 24 * 60 * 60_000
/** A stolen token must not become a way to write to strangers. */
const PER_STORE = { limit: 100, seconds: 3600 }

/**
 * Makes an account for somebody who is to work in the store, and mails them who invites them and a link to set a
 * password. Until then nobody can sign in with it. Nobody makes another one more than they are themselves.
 * @returns failures beside `role`, `email` and `username`; `slowed` after too many
 */
export async function inviteStaff(ctx: StoreContext, input: InviteStaffInput): Promise<Result<{ id: string }>> {
  const { db, tenant, actor, now } = ctx
  const { email, name, role, username = email.slice(0, email.indexOf('@')).slice(0, 60) } = input
  if (!mayGiveRole(actor, role)) return fail('forbidden', 'Nobody can give a role that may do more than they may.')
  const wait = await takeTurn('invite-staff', tenant.id, PER_STORE)
  if (wait !== null) return fail('slowed', `Many were invited. Try again ${waitInWords(wait)}.`)
  const passwordHash = await hashPassword(randomBytes(32).toString('base64url'))
  try {
    return await db.$transaction(async (tx) => {
      const { id } = await tx.staff.create({ data: { email, name, username, role, passwordHash } })
      const token = makeLinkToken(
        { purpose: 'reset-staff', storeId: tenant.id, subject: id, state: passwordHash },
        new Date(now().getTime() + VALID_FOR_MS),
      )
      const data = { name, invitedBy: await nameOf(tx, actor), username, token }
      await writeMail(tx, { kind: 'staff-invitation', to: email, data })
      return ok({ id })
    })
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    return (await db.staff.count({ where: { email } })) > 0
      ? fail('taken', 'There is an account with this e-mail.', 'email')
      : fail('taken', `There is an account with the user name "${username}".`, 'username')
  }
}

/** For a program it is whoever made its key: only an owner can. */
async function nameOf(tx: TenantTx, actor: Actor): Promise<string> {
  const member = actor.kind === 'staff' ? await tx.staff.findUnique({ where: { id: actor.id } }) : null
  return member?.name || 'The owner'
}
