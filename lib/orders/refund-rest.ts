import { allOrNothing } from '#lib/db/all-or-nothing.ts'
import type { TenantTx } from '#lib/db/tenant-db.ts'
import { ok, type Result } from '#lib/kernel/result.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { lockPayment, sumRefunds } from './follow-refunds.ts'
import { openRefund } from './open-refund.ts'
import { REFUNDABLE_STATUSES } from './order-lifecycle.ts'
import { type RefundStanding, settleRefund } from './settle-refund.ts'

/**
 * Gives back whatever is left of a cancelled order's money, once however often it is called: a refund that is under way
 * is joined.
 * @returns how it stands; `succeeded` also when nothing is left
 */
export async function refundRest(ctx: StoreContext, orderId: string, reason: string): Promise<RefundStanding> {
  const opened = await allOrNothing(ctx.db, (tx) => openRest(tx, ctx, orderId, reason))
  if (!opened.ok) return 'failed'
  let standing: RefundStanding = 'succeeded'
  for (const id of opened.value) {
    const one = await settleRefund(ctx, id)
    if (one !== 'succeeded') standing = one
  }
  return standing
}

async function openRest(tx: TenantTx, ctx: StoreContext, orderId: string, reason: string): Promise<Result<string[]>> {
  const order = await tx.order.findUniqueOrThrow({ where: { id: orderId } })
  const { paymentId, totalMinor } = order
  if (!paymentId) {
    // As an import brings it: whoever took the money gives it back.
    await tx.order.updateMany({
      where: { id: orderId, status: 'cancelled', paymentStatus: { in: REFUNDABLE_STATUSES } },
      data: { paymentStatus: 'refunded', refundedMinor: totalMinor },
    })
    return ok([])
  }
  await lockPayment(tx, paymentId)
  const payment = await tx.payment.findUniqueOrThrow({ where: { id: paymentId }, select: { amountMinor: true } })
  const { paymentStatus } = await tx.order.findUniqueOrThrow({
    where: { id: orderId },
    select: { paymentStatus: true },
  })
  const { promised } = await sumRefunds(tx, paymentId)
  const isPaid = paymentStatus !== 'unpaid'
  const amountMinor = isPaid ? payment.amountMinor - promised.charge : 0
  const giftCardMinor = order.giftCardMinor - promised.giftCards
  if (amountMinor + giftCardMinor > 0) {
    const opened = await openRefund(tx, { orderId, amountMinor, giftCardMinor, reason }, ctx.now())
    if (!opened.ok) return opened
  } else if (isPaid && totalMinor === 0) {
    await tx.order.updateMany({ where: { id: orderId, paymentStatus: 'paid' }, data: { paymentStatus: 'refunded' } })
  }
  const pending = await tx.refund.findMany({ where: { paymentId, status: 'pending' }, select: { id: true } })
  return ok(pending.map(({ id }) => id))
}
