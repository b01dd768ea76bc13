import type { TenantTx } from '#lib/db/tenant-db.ts'
import { writeMail } from '#lib/notifications/write-mail.ts'
import { orderPath } from '#lib/orders/order-address.ts'
import { writeOrderMail } from '#lib/orders/write-order-mail.ts'
import { writeRefundMail } from '#lib/orders/write-refund-mail.ts'
import { ReturnLines } from '#lib/returns/schema.ts'

/** Orders whose mails are there, from the latest; those before are told in the orders themselves. */
const ORDERS = 20
/** Of these one did not arrive. */
const FAILED = 7

/** What a demo store wrote to its customers lately, as if it had been sent. It needs the store's orders and returns. */
export async function fillMails(tx: TenantTx, now: Date): Promise<void> {
  await tx.mail.deleteMany()
  /** Sent when it was written, which is now for whoever writes it. */
  const sent = async (dedupeKey: string, at: Date) => {
    await tx.mail.update({
      where: { dedupeKey },
      data: { status: 'sent', attempts: 1, createdAt: at, nextAt: at, sentAt: at },
    })
  }
  const orders = await tx.order.findMany({
    orderBy: { placedAt: 'desc' },
    take: ORDERS,
    include: { payment: { select: { refunds: true } }, returns: true, lines: true },
  })
  for (const [index, order] of orders.entries()) {
    const { id: orderId, number, email, placedAt, fulfilledAt, cancelledAt, trackingCarrier, trackingNumber } = order
    await writeOrderMail(tx, { kind: 'order-confirmed', orderId, besides: {} })
    await sent(`order-confirmed:${orderId}`, placedAt)
    if (fulfilledAt) {
      const besides = { carrier: trackingCarrier, trackingNumber, trackingUrl: '' }
      await writeOrderMail(tx, { kind: 'order-shipped', orderId, besides })
      await sent(`order-shipped:${orderId}`, fulfilledAt)
    }
    if (cancelledAt) {
      await writeOrderMail(tx, { kind: 'order-cancelled', orderId, besides: { refundExpected: true } })
      await sent(`order-cancelled:${orderId}`, cancelledAt)
    }
    for (const { id, status, settledAt } of order.payment?.refunds ?? []) {
      if (status !== 'succeeded') continue
      await writeRefundMail(tx, id)
      await sent(`order-refunded:${id}`, settledAt ?? now)
    }
    for (const { id, status, reply, lines, createdAt } of order.returns) {
      if (!isAnswer(status)) continue
      const titles = new Map(order.lines.map((line) => [line.id, line.title]))
      const back = ReturnLines.parse(lines).map(({ orderLineId, quantity }) => ({
        title: titles.get(orderLineId) ?? '',
        quantity,
      }))
      const data = { number, name: '', path: orderPath(tx.storeId, orderId), answer: status, reply, lines: back }
      const dedupeKey = `return-answered:${id}:${status}`
      await writeMail(tx, { kind: 'return-answered', to: email, dedupeKey, data })
      await sent(dedupeKey, createdAt)
    }
    if (index === FAILED) {
      const error = 'The mailbox is full.'
      const dedupeKey = `order-confirmed:${orderId}`
      await tx.mail.update({ where: { dedupeKey }, data: { status: 'failed', attempts: 9, sentAt: null, error } })
    }
  }
}

function isAnswer(status: string): status is 'approved' | 'declined' | 'received' {
  return status === 'approved' || status === 'declined' || status === 'received'
}
