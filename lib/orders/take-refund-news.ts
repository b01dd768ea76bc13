import type { TenantTx } from '#lib/db/tenant-db.ts'
import type { RefundNews } from '#lib/payments/payment-event.ts'
import { followRefunds, lockPayment } from './follow-refunds.ts'
import { endRefund } from './settle-refund.ts'
import { tellOfRefund } from './tell-of-refund.ts'

/**
 * Takes in what the provider tells of refunds, in the caller's transaction: ours go on, and those that the merchant made
 * at the provider are written down.
 */
export async function takeRefundNews(
  tx: TenantTx,
  paymentId: string,
  refunds: readonly RefundNews[],
  now: Date,
): Promise<void> {
  await lockPayment(tx, paymentId)
  for (const { reference, refundId, amountMinor, status } of refunds) {
    const own = refundId === null ? [] : [{ id: refundId }]
    const known = await tx.refund.findFirst({
      where: { paymentId, OR: [{ reference }, ...own] },
      select: { id: true, reference: true },
    })
    if (known && status !== 'pending') {
      await endRefund(tx, { id: known.id, paymentId, status, reference }, now)
    } else if (known && known.reference === null) {
      await tx.refund.update({ where: { id: known.id }, data: { reference } })
    } else if (!known) {
      const settledAt = status === 'pending' ? null : now
      const reason = 'Refunded at the payment provider'
      const data = { paymentId, amountMinor, status, reference, reason, settledAt, createdAt: now }
      const { id } = await tx.refund.create({ data, select: { id: true } })
      await followRefunds(tx, paymentId, now)
      if (status === 'succeeded') await tellOfRefund(tx, id)
    }
  }
}
