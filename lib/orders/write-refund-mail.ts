import type { TenantTx } from '#lib/db/tenant-db.ts'
import { writeOrderMail } from './write-order-mail.ts'

/** Tells whoever ordered that money has gone back. @returns false when there is no order, and so nobody to tell */
export async function writeRefundMail(tx: TenantTx, refundId: string): Promise<boolean> {
  const { amountMinor, giftCardMinor, reason, payment } = await tx.refund.findUniqueOrThrow({
    where: { id: refundId },
    select: { amountMinor: true, giftCardMinor: true, reason: true, payment: { select: { order: true } } },
  })
  if (!payment.order) return false
  await writeOrderMail(tx, {
    kind: 'order-refunded',
    orderId: payment.order.id,
    dedupeKey: `order-refunded:${refundId}`,
    besides: { backMinor: amountMinor, backToCardsMinor: giftCardMinor, reason },
  })
  return true
}
