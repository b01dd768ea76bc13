import { lockCart } from '#lib/cart/lock-cart.ts'
import { allOrNothing } from '#lib/db/all-or-nothing.ts'
import { isUniqueViolation } from '#lib/db/sql.ts'
import type { TenantTx } from '#lib/db/tenant-db.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import { findPaymentMethods } from '#lib/payments/find-payment-methods.ts'
import { providerIdOf } from '#lib/payments/payment-methods.ts'
import { takesOrders } from '#lib/platform/takes-orders.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { checkoutSnapshotOf } from './checkout-snapshot-of.ts'
import { getCheckout } from './get-checkout.ts'
import { MOVED, reserve } from './reservation.ts'
import type { CheckoutInput } from './schema.ts'

export type PendingPayment = { id: string; provider: string; amountMinor: number; currency: string }

/**
 * `charge`: this checkout is ours to charge. `follow`: somebody else is at it, or was; their result is ours. `replace`:
 * the cart has a payment that waits for its shopper, who has now sent the form anew.
 */
export type Begun =
  | { step: 'charge'; payment: PendingPayment }
  | { step: 'follow'; paymentId: string }
  | { step: 'replace'; paymentId: string }

/** For so long everything is held for a payment that nobody finishes, ms. */
export const HELD_FOR_MS = 15 * 60_000

/** A price may move between the look and the reservation; after that the new total has been seen. */
const ATTEMPTS = 3

/**
 * The first transaction of a checkout: the payment is written down and all that it holds is reserved (things, uses of
 * discounts, money on gift cards), everything or nothing.
 * @returns the failures of `checkoutSnapshotOf` and `reserve`, and `read-only` when the store takes no orders
 */
export async function beginPayment(
  ctx: StoreContext,
  cartId: string | null,
  input: CheckoutInput,
): Promise<Result<Begun>> {
  for (let attempt = 1; ; attempt++) {
    try {
      const begun = await allOrNothing(ctx.db, (tx) => begin(tx, ctx, cartId, input))
      if (begun.ok || begun.failures[0].code !== MOVED || attempt === ATTEMPTS) return begun
    } catch (error) {
      // A twin with the same key was faster: the next attempt finds its payment and follows it.
      if (!isUniqueViolation(error) || attempt === ATTEMPTS) throw error
    }
  }
}

async function begin(
  tx: TenantTx,
  ctx: StoreContext,
  cartId: string | null,
  input: CheckoutInput,
): Promise<Result<Begun>> {
  const id = await lockCart(tx, cartId)
  if (id === null) return fail('cart-empty', 'Your cart is empty.')
  const { idempotencyKey } = input
  const select = { id: true, cartId: true, reference: true }
  const same = await tx.payment.findUnique({ where: { idempotencyKey }, select })
  // The key of another cart's checkout: whoever sent it is told nothing about that order.
  if (same && same.cartId !== id) return fail('invalid', 'Reload the page and try again.')
  if (same) return ok({ step: 'follow', paymentId: same.id })
  const other = await tx.payment.findFirst({ where: { cartId: id, status: 'pending' }, select })
  // Without a reference its provider has not answered yet: another tab is at it right now.
  if (other) return ok({ step: other.reference === null ? 'follow' : 'replace', paymentId: other.id })
  const taking = takesOrders(ctx)
  if (!taking.ok) return taking
  const now = ctx.now()
  const { email, shippingMethod, paymentMethod } = input
  const checkout = await getCheckout(tx, id, { destination: input, email, shippingMethod, now })
  const snapshot = checkoutSnapshotOf(checkout, input, ctx.actor)
  if (!snapshot.ok) return snapshot
  const { currency, priced } = snapshot.value
  // What gift cards and discounts have paid whole needs nobody to move money.
  const isPaid = priced.dueMinor === 0
  if (!isPaid && !(await findPaymentMethods(tx)).some(({ id: method }) => method === paymentMethod)) {
    return fail('invalid', 'Choose another way to pay.', 'paymentMethod')
  }
  const payment = await tx.payment.create({
    data: {
      idempotencyKey,
      cartId: id,
      provider: providerIdOf(isPaid ? 'gift-card' : paymentMethod),
      amountMinor: priced.dueMinor,
      currency,
      checkout: snapshot.value,
      createdAt: now,
      expiresAt: new Date(now.getTime() + HELD_FOR_MS),
    },
    select: { id: true, provider: true, amountMinor: true, currency: true },
  })
  const reserved = await reserve(tx, payment.id, snapshot.value, now)
  return reserved.ok ? ok({ step: 'charge', payment }) : reserved
}
