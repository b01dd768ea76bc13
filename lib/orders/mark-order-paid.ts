import type { TenantTx } from '#lib/db/tenant-db.ts'
import { issueBoughtGiftCards } from '#lib/gift-cards/issue-bought-gift-cards.ts'
import type { Result } from '#lib/kernel/result.ts'
import { isPlainText } from '#lib/kernel/text.ts'
import { passPayment } from '#lib/payments/pass-payment.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { recordEvent } from '#lib/webhooks/record-event.ts'
import { followRefunds, lockPayment } from './follow-refunds.ts'
import { orderAfterStep } from './order-after-step.ts'
import { PAYABLE_ORDER_STATUSES } from './order-lifecycle.ts'
import type { OrderView } from './order-view.ts'

/** Notes that the money of a "Pay on delivery" order has come, before or after delivery; refused once it is cancelled. */
export async function markOrderPaid(ctx: StoreContext, id: string): Promise<Result<OrderView>> {
  if (isPlainText(id)) await ctx.db.$transaction((tx) => pay(tx, id, ctx.now()))
  return orderAfterStep(ctx, id, {
    done: (order) => order.paymentStatus !== 'unpaid' && order.status !== 'cancelled',
    refusal: (order) => `Order ${order.number} is cancelled, so it cannot be marked as paid.`,
  })
}

async function pay(tx: TenantTx, id: string, now: Date): Promise<void> {
  const order = await tx.order.findUnique({ where: { id }, select: { paymentId: true } })
  const paymentId = order?.paymentId ?? null
  if (paymentId !== null) await lockPayment(tx, paymentId)
  const { count } = await tx.order.updateMany({
    where: {
      id,
      status: { in: PAYABLE_ORDER_STATUSES },
      paymentStatus: 'unpaid',
    },
    data: { paymentStatus: 'paid', paidAt: now },
  })
  if (count === 0) return
  await issueBoughtGiftCards(tx, { id })
  await recordEvent(tx, { type: 'order.paid', subject: id })
  if (paymentId === null) return
  await passPayment(tx, { id: paymentId, from: 'authorised', to: 'succeeded' }, { settledAt: now })
  // What gift cards had paid may have gone back while the rest was still to come.
  await followRefunds(tx, paymentId, now)
}
