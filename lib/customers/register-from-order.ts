import { registerCustomer } from '#lib/auth/register-customer.ts'
import type { Session } from '#lib/auth/session-token.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import { getReceipt, type OrderDoor } from '#lib/orders/get-receipt.ts'
import { StoredAddress } from '#lib/orders/schema.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { changeAddresses } from './change-addresses.ts'

const MAX_NAME = 80

/**
 * Makes an account for whoever bought as a guest and has the order's signed link: its e-mail, name and address are the
 * order's. Only this order comes to the account; others of that address do when the mailbox is confirmed.
 * @returns `not-found` for an order that is not theirs to see, `taken` when it has an account or the e-mail has one
 */
export async function registerFromOrder(
  ctx: StoreContext,
  { password, ...door }: OrderDoor & { password: string },
  address: string,
): Promise<Result<Session>> {
  const order = await getReceipt(ctx, door)
  if (!order) return fail('not-found', 'This order is not there any more.')
  if (order.customerId !== null) return fail('taken', 'This order is in an account. Sign in instead.')
  const name = order.address.name.slice(0, MAX_NAME).trim() || order.email.slice(0, MAX_NAME)
  const registered = await registerCustomer(ctx, { name, email: order.email, password }, address)
  if (!registered.ok) {
    const [failure] = registered.failures
    return failure.code === 'taken'
      ? fail(
          'taken',
          `There is an account with ${order.email}. Sign in, and confirm the address to see this order there.`,
        )
      : registered
  }
  const { subjectId: customerId } = registered.value
  await ctx.db.order.updateMany({ where: { id: order.id, customerId: null }, data: { customerId } })
  await changeAddresses({ ...ctx, actor: { kind: 'customer', id: customerId } }, (addresses) =>
    ok(
      addresses.length > 0 || order.address.line1 === ''
        ? addresses
        : [{ id: order.id, ...StoredAddress.parse(order.address) }],
    ),
  )
  return registered
}
