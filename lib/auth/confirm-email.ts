import type { TenantTx } from '#lib/db/tenant-db.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import { makeLinkToken, readLinkToken } from '#lib/tenancy/link-token.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'

/** The mail says the same. */
const VALID_FOR_MS = 3 * 24 * 60 * 60_000

/** A token with which whoever has the mailbox shows that it is theirs. It ends when the account gets another address. */
export function emailToken(storeId: string, customer: { id: string; email: string }, now: Date): string {
  return makeLinkToken(
    { purpose: 'confirm-email', storeId, subject: customer.id, state: customer.email },
    new Date(now.getTime() + VALID_FOR_MS),
  )
}

/**
 * Notes that the account's mailbox is its holder's. Orders that were placed with the address as a guest become theirs.
 * @returns how many orders came to the account; `ended` when the link does not hold
 */
export function confirmEmail(ctx: StoreContext, token: string): Promise<Result<{ orders: number }>> {
  return ctx.db.$transaction(async (tx) => {
    const customer = await customerOf(tx, ctx, token)
    if (!customer) return fail('ended', 'This link is too old. Ask for a new one in your account.')
    await tx.customer.update({
      where: { id: customer.id },
      data: { emailVerifiedAt: customer.emailVerifiedAt ?? ctx.now() },
    })
    const { count } = await tx.order.updateMany({
      where: { email: customer.email, customerId: null },
      data: { customerId: customer.id },
    })
    return ok({ orders: count })
  })
}

async function customerOf(tx: TenantTx, { tenant, now }: StoreContext, token: string) {
  const link = readLinkToken(token)
  const customer = link && (await tx.customer.findUnique({ where: { id: link.subject } }))
  const wanted = { purpose: 'confirm-email' as const, storeId: tenant.id, state: customer?.email ?? '' }
  return customer && link.holds(wanted, now()) ? customer : null
}
