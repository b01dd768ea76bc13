import { fail, ok, type Result } from '#lib/kernel/result.ts'
import { isCardExpired } from '#lib/payments/card-checks.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { type Begun, beginPayment } from './begin-payment.ts'
import { readChargedPayment } from './charge-name.ts'
import { chargePayment, nameCharge } from './charge-payment.ts'
import { finishPayment } from './finish-payment.ts'
import { followPayment, stillPending } from './follow-payment.ts'
import { giveUpPayment } from './give-up-payment.ts'
import type { AwaitedPayment, PlacedOrder } from './payment-outcome.ts'
import type { CheckoutInput } from './schema.ts'

/**
 * Turns a cart into an order, exactly once: (1) one transaction writes the payment down and reserves the stock, (2) the
 * provider is asked outside any transaction, (3) one transaction makes the order or gives the stock back. Killed between
 * any two, `settlePendingPayments` brings it to its end.
 *
 * The same idempotency key again gives the same result, also while the first is still running; so does another key for a
 * cart whose payment is running (two tabs). A payment that waits for its shopper is given up when they send the form
 * anew under another key.
 *
 * @returns the order, or what the shopper has to do first. Failures `invalid` (beside fields), `cart-empty`,
 * `cart-changed`, `total-changed`, `sold-out`, `too-large`, `declined`, `insufficient-funds`, and `payment-pending` when the provider
 * has not answered: then keep the key and send it again
 */
export async function placeOrder(
  ctx: StoreContext,
  cartId: string | null,
  input: CheckoutInput,
): Promise<Result<PlacedOrder | AwaitedPayment>> {
  if (input.paymentMethod === 'card' && isCardExpired(input.cardExpiry, ctx.now())) {
    return fail('invalid', 'This card has expired.', 'cardExpiry')
  }
  const begun = await beginAnew(ctx, cartId, input)
  if (!begun.ok) return begun
  if (begun.value.step !== 'charge') return followPayment(ctx, begun.value.paymentId)
  const { payment } = begun.value
  const charge = await chargePayment(ctx, payment, cardOf(input))
  if (!charge) return stillPending()
  if (charge.status === 'requires-action') {
    await nameCharge(ctx, payment.id, charge.reference)
    return ok({ status: 'requires-action', paymentId: payment.id, challenge: charge.challenge })
  }
  await finishPayment(ctx, payment.id, charge)
  return followPayment(ctx, payment.id)
}

/** Begins, after giving up the payment that stood in the way. One that was paid in the meantime is followed instead. */
async function beginAnew(ctx: StoreContext, cartId: string | null, input: CheckoutInput): Promise<Result<Begun>> {
  const begun = await beginPayment(ctx, cartId, input)
  if (!begun.ok || begun.value.step !== 'replace') return begun
  const { paymentId } = begun.value
  const payment = await readChargedPayment(ctx.db, paymentId)
  const ended = await giveUpPayment(ctx, payment, 'replaced').catch(() => false)
  if (!ended) return stillPending()
  const order = await ctx.db.order.findUnique({ where: { paymentId }, select: { id: true } })
  return order ? ok({ step: 'follow', paymentId }) : beginPayment(ctx, cartId, input)
}

function cardOf(input: CheckoutInput) {
  if (input.paymentMethod !== 'card') return null
  return { number: input.cardNumber, expiry: input.cardExpiry, cvc: input.cardCvc }
}
