import { releaseStock } from '#lib/inventory/release-stock.ts'
import { makeOrder } from '#lib/orders/make-order.ts'
import { passPayment } from '#lib/payments/pass-payment.ts'
import type { ChargeResult } from '#lib/payments/payment-provider.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { CheckoutSnapshot } from './checkout-snapshot.ts'

/** `abandoned`: nobody ever asked the provider for this money, and nobody will. */
export type PaymentEnd = ChargeResult | { status: 'failed'; code: 'abandoned' }

/**
 * The last transaction of a checkout: the order, or the stock given back. Whoever moves the payment from "pending" does
 * it, and only they: the checkout itself and `settlePendingPayments` may arrive together.
 * @returns true for the one who did it
 */
export function finishPayment(ctx: StoreContext, paymentId: string, end: PaymentEnd): Promise<boolean> {
  const now = ctx.now()
  return ctx.db.$transaction(async (tx) => {
    const step = { id: paymentId, from: 'pending', to: end.status } as const
    const details =
      end.status === 'failed' ? { failureCode: end.code, settledAt: now } : { reference: end.reference, settledAt: now }
    if (!(await passPayment(tx, step, details))) return false
    const payment = await tx.payment.findUniqueOrThrow({
      where: { id: paymentId },
      select: { cartId: true, checkout: true },
    })
    const { lines, ...checkout } = CheckoutSnapshot.parse(payment.checkout)
    if (end.status === 'failed') {
      await releaseStock(tx, lines)
      return true
    }
    // Only what was bought leaves the cart: it may have been filled on in another tab.
    const variantId = { in: lines.map((line) => line.variantId) }
    await tx.cartLine.deleteMany({ where: { cartId: payment.cartId, variantId } })
    const paymentStatus = end.status === 'succeeded' ? 'paid' : 'unpaid'
    await makeOrder(tx, { ...checkout, lines, paymentId, paymentStatus }, now)
    return true
  })
}
