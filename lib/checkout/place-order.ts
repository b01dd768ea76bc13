import { fail, type Result } from '#lib/kernel/result.ts'
import { isCardExpired } from '#lib/payments/card-checks.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { beginPayment } from './begin-payment.ts'
import { chargePayment } from './charge-payment.ts'
import { finishPayment } from './finish-payment.ts'
import { followPayment, stillPending } from './follow-payment.ts'
import type { PlacedOrder } from './payment-outcome.ts'
import { returnLateCharge } from './return-late-charge.ts'
import type { CheckoutInput } from './schema.ts'

/**
 * Turns a cart into an order, exactly once: (1) one transaction writes the payment down and reserves the stock, (2) the
 * provider is asked outside any transaction, (3) one transaction makes the order or gives the stock back. Killed between
 * any two, `settlePendingPayments` brings it to its end.
 *
 * The same idempotency key again gives the same result, also while the first is still running; so does another key for a
 * cart whose payment is running (two tabs).
 *
 * @returns failures `invalid` (beside fields), `cart-empty`, `total-changed`, `sold-out`, `too-large`, `declined`,
 * `insufficient-funds`, and `payment-pending` when the provider has not answered: then keep the key and send it again
 */
export async function placeOrder(
  ctx: StoreContext,
  cartId: string | null,
  input: CheckoutInput,
): Promise<Result<PlacedOrder>> {
  if (input.paymentMethod === 'card' && isCardExpired(input.cardExpiry, ctx.now())) {
    return fail('invalid', 'This card has expired.', 'cardExpiry')
  }
  const begun = await beginPayment(ctx, cartId, input)
  if (!begun.ok) return begun
  if (begun.value.step === 'follow') return followPayment(ctx, begun.value.paymentId)
  const { payment } = begun.value
  const charge = await chargePayment(ctx, payment, cardOf(input))
  if (!charge) return stillPending()
  const finished = await finishPayment(ctx, payment.id, charge)
  const outcome = await followPayment(ctx, payment.id)
  if (!finished && !outcome.ok && charge.status === 'succeeded') {
    await returnLateCharge(ctx, payment, charge.reference)
  }
  return outcome
}

function cardOf(input: CheckoutInput) {
  if (input.paymentMethod !== 'card') return null
  return { number: input.cardNumber, expiry: input.cardExpiry, cvc: input.cardCvc }
}
