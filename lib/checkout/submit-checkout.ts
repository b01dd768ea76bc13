import { giveBackTurn, type TurnLimit, takeTurn } from '#lib/auth/take-turn.ts'
import { env } from '#lib/env.ts'
import { fail, type Result } from '#lib/kernel/result.ts'
import { waitInWords } from '#lib/kernel/wait-in-words.ts'
import type { PaymentMethod } from '#lib/payments/payment-methods.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import type { AwaitedPayment, PlacedOrder } from './payment-outcome.ts'
import { placeOrder } from './place-order.ts'
import type { CheckoutInput } from './schema.ts'

const PER_CART = { limit: 10, seconds: 15 * 60 }
const PER_CUSTOMER = { limit: 20, seconds: 3600 }
/** Seconds in which one address has `CHECKOUT_TRIES_PER_ADDRESS`. */
const WINDOW = 15 * 60

/** An order by these holds things and nobody has paid: it stays counted. */
const PAID_LATER: ReadonlySet<PaymentMethod> = new Set(['bank', 'manual'])

type Turn = [what: string, key: string, limit: TurnLimit]

/**
 * `placeOrder` for somebody who comes over the network: whoever tries one card after the other, or holds stock with
 * payments that nobody finishes, is stopped. Only payments that began and took no money are counted, so people who share
 * an address do not use up each other's tries. The same key again asks about the same payment and is no new try.
 * @param visitor whose tries are counted, beside the cart's and the customer's
 * @returns the failures of `placeOrder`, and `slowed`, which says when it may be tried again
 */
export async function submitCheckout(
  ctx: StoreContext,
  cartId: string | null,
  input: CheckoutInput,
  visitor: { address: string },
): Promise<Result<PlacedOrder | AwaitedPayment>> {
  if (cartId === null || (await hasBegun(ctx, input))) return placeOrder(ctx, cartId, input)
  const turns = turnsOf(ctx, cartId, visitor)
  for (const [at, turn] of turns.entries()) {
    const wait = await takeTurn(...turn)
    if (wait === null) continue
    await giveBack(turns.slice(0, at))
    return fail('slowed', `There were many tries to pay. You have not been charged. Try again ${waitInWords(wait)}.`)
  }
  const placed = await placeOrder(ctx, cartId, input)
  const isPaid = placed.ok && placed.value.status === 'ordered' && !PAID_LATER.has(input.paymentMethod)
  if (isPaid || !(await hasBegun(ctx, input))) await giveBack(turns)
  return placed
}

async function hasBegun({ db }: StoreContext, { idempotencyKey }: CheckoutInput): Promise<boolean> {
  return (await db.payment.findUnique({ where: { idempotencyKey }, select: { id: true } })) !== null
}

function turnsOf({ tenant, actor }: StoreContext, cartId: string, { address }: { address: string }): Turn[] {
  const perAddress = { limit: env().CHECKOUT_TRIES_PER_ADDRESS, seconds: WINDOW }
  return [
    ['pay-cart', `${tenant.id} ${cartId}`, PER_CART],
    ...(actor.kind === 'customer'
      ? ([['pay-customer', `${tenant.id} ${actor.id}`, PER_CUSTOMER]] satisfies Turn[])
      : []),
    ['pay-address', `${tenant.id} ${address}`, perAddress],
  ]
}

async function giveBack(turns: readonly Turn[]): Promise<void> {
  for (const turn of turns) await giveBackTurn(...turn)
}
