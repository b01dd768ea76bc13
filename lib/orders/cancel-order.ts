import { allOrNothing } from '#lib/db/all-or-nothing.ts'
import type { TenantTx } from '#lib/db/tenant-db.ts'
import { releaseDiscounts } from '#lib/discounts/reserve-discounts.ts'
import { withdrawBoughtGiftCards } from '#lib/gift-cards/withdraw-bought-gift-cards.ts'
import { formatMoney } from '#lib/kernel/money.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import { isPlainText } from '#lib/kernel/text.ts'
import { passPayment } from '#lib/payments/pass-payment.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { recordEvent } from '#lib/webhooks/record-event.ts'
import { lockPayment } from './follow-refunds.ts'
import { orderAfterStep } from './order-after-step.ts'
import { orderStatusesBefore } from './order-lifecycle.ts'
import type { OrderView } from './order-view.ts'
import { refundRest } from './refund-rest.ts'
import { restockRest } from './restock-lines.ts'
import { OrderAccount } from './schema.ts'
import { writeOrderMail } from './write-order-mail.ts'

/**
 * Cancels an open order: its stock and the uses of its discounts come back once, and money that was paid goes back.
 *
 * Cancelling comes first, because an order that was refunded first could still be sent off. Killed in between, it stays
 * "cancelled" and "paid", which nothing else can be: the order says so (`refundDue`), cancelling it again tries the
 * refund again, and `resumeRefunds` does so by itself.
 *
 * Gift cards that it sold are out of use from then on. Where some of theirs was spent, a shopper cannot cancel: they would
 * have the money twice. The merchant can, and is told.
 *
 * @returns `not-allowed` for a fulfilled order; `gift-card-spent`; `refund-failed` when it is cancelled and the refund is still due
 */
export async function cancelOrder(
  ctx: StoreContext,
  id: string,
  by: 'merchant' | 'shopper' = 'merchant',
): Promise<Result<OrderView>> {
  const tried = isPlainText(id) ? await allOrNothing(ctx.db, (tx) => cancel(tx, id, by, ctx.now())) : ok(null)
  if (!tried.ok) return tried
  const cancelled = await orderAfterStep(ctx, id, {
    done: (order) => order.status === 'cancelled',
    refusal: (order) => `Order ${order.number} has been fulfilled, so it cannot be cancelled.`,
  })
  if (!cancelled.ok) return cancelled
  const refund = await refundRest(ctx, id, 'Order cancelled')
  if (refund === 'failed' || refund === 'unknown') {
    return fail('refund-failed', 'The order is cancelled, but the refund did not go through. Cancel it again to retry.')
  }
  return orderAfterStep(ctx, id, { done: () => true, refusal: () => '' })
}

/** Only the one who moves the status restocks. Locks what checkouts and refunds lock, in their order. */
async function cancel(tx: TenantTx, id: string, by: 'merchant' | 'shopper', now: Date): Promise<Result<null>> {
  const found = await tx.order.findUnique({ where: { id }, select: { paymentId: true } })
  if (found?.paymentId) await lockPayment(tx, found.paymentId)
  const { count } = await tx.order.updateMany({
    where: { id, status: { in: orderStatusesBefore('cancelled') } },
    data: { status: 'cancelled', cancelledAt: now },
  })
  if (count === 0) return ok(null)
  const order = await tx.order.findUniqueOrThrow({
    where: { id },
    select: { paymentId: true, paymentStatus: true, currency: true, email: true, account: true, lines: true },
  })
  await restockRest(
    tx,
    id,
    order.lines.map((line) => ({ orderLineId: line.id, quantity: line.quantity })),
  )
  if (order.paymentId) {
    const { discounts } = OrderAccount.parse(order.account)
    await releaseDiscounts(tx, discounts, order.paymentId, order.email)
  }
  const { spentMinor } = await withdrawBoughtGiftCards(tx, id, now)
  if (spentMinor > 0 && by === 'shopper') {
    return fail('gift-card-spent', 'A gift card of this order has been used. Write to the shop to cancel it.')
  }
  if (spentMinor > 0) {
    const attention = `gift-card-spent ${formatMoney(spentMinor, order.currency)}`
    await tx.order.update({ where: { id }, data: { attention } })
  }
  const besides = { refundExpected: order.paymentStatus === 'paid' || order.paymentStatus === 'partly-refunded' }
  await writeOrderMail(tx, { kind: 'order-cancelled', orderId: id, besides })
  await recordEvent(tx, { type: 'order.cancelled', subject: id })
  if (order.paymentId) {
    const details = { failureCode: 'cancelled', settledAt: now }
    await passPayment(tx, { id: order.paymentId, from: 'authorised', to: 'failed' }, details)
  }
  return ok(null)
}
