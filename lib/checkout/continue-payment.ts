import type { Result } from '#lib/kernel/result.ts'
import { isPlainText } from '#lib/kernel/text.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { followPayment } from './follow-payment.ts'
import type { AwaitedPayment, PlacedOrder } from './payment-outcome.ts'

/**
 * The shopper is back from whatever they were asked: brings their payment to its end when it has one.
 * @param cartId of the shopper
 * @returns null when there is no such payment of theirs
 */
export async function continuePayment(
  ctx: StoreContext,
  cartId: string | null,
  paymentId: string,
): Promise<Result<PlacedOrder | AwaitedPayment> | null> {
  if (cartId === null || !isPlainText(paymentId)) return null
  const own = await ctx.db.payment.findFirst({ where: { id: paymentId, cartId }, select: { id: true } })
  return own && followPayment(ctx, own.id)
}
