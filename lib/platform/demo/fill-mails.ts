import type { TenantTx } from '#lib/db/tenant-db.ts'
import { writeMail } from '#lib/notifications/write-mail.ts'
import { orderPath } from '#lib/orders/order-address.ts'
import { StoredAddress } from '#lib/orders/schema.ts'
import { writeOrderMail } from '#lib/orders/write-order-mail.ts'
import { writeRefundMail } from '#lib/orders/write-refund-mail.ts'
import { ReturnLines } from '#lib/returns/schema.ts'

/** Orders whose mails are there, from the latest; those before are told in the orders themselves. */
const ORDERS = 20
/** Of these one did not arrive. */
const FAILED = 7

type DemoMail = { key: string; at: Date; write: () => Promise<unknown>; failed?: boolean }

/** What a demo store wrote to its customers lately, as if it had been sent. It needs the store's orders and returns. */
export async function fillMails(tx: TenantTx, now: Date): Promise<void> {
  await tx.mail.deleteMany()
  const mails: DemoMail[] = []
  const orders = await tx.order.findMany({
    orderBy: { placedAt: 'desc' },
    take: ORDERS,
    include: { payment: { select: { refunds: true } }, returns: true, lines: true },
  })
  for (const [index, order] of orders.entries()) {
    const { id: orderId, number, email, placedAt, fulfilledAt, cancelledAt, trackingCarrier, trackingNumber } = order
    mails.push({
      key: `order-confirmed:${orderId}`,
      at: placedAt,
      write: () => writeOrderMail(tx, { kind: 'order-confirmed', orderId, besides: {} }),
      failed: index === FAILED,
    })
    if (fulfilledAt) {
      const besides = { carrier: trackingCarrier, trackingNumber, trackingUrl: '' }
      mails.push({
        key: `order-shipped:${orderId}`,
        at: fulfilledAt,
        write: () => writeOrderMail(tx, { kind: 'order-shipped', orderId, besides }),
      })
    }
    if (cancelledAt) {
      mails.push({
        key: `order-cancelled:${orderId}`,
        at: cancelledAt,
        write: () => writeOrderMail(tx, { kind: 'order-cancelled', orderId, besides: { refundExpected: true } }),
      })
    }
    for (const { id, status, settledAt } of order.payment?.refunds ?? []) {
      if (status !== 'succeeded') continue
      mails.push({ key: `order-refunded:${id}`, at: settledAt ?? now, write: () => writeRefundMail(tx, id) })
    }
    for (const { id, status, reply, lines, createdAt } of order.returns) {
      if (!isAnswer(status)) continue
      const titles = new Map(order.lines.map((line) => [line.id, line.title]))
      const back = ReturnLines.parse(lines).map(({ orderLineId, quantity }) => ({
        title: titles.get(orderLineId) ?? '',
        quantity,
      }))
      const { name } = StoredAddress.parse(order.address)
      const data = { number, name, path: orderPath(tx.storeId, orderId), answer: status, reply, lines: back }
      const dedupeKey = `return-answered:${id}:${status}`
      mails.push({
        key: dedupeKey,
        at: createdAt,
        write: () => writeMail(tx, { kind: 'return-answered', to: email, dedupeKey, data }),
      })
    }
  }
  // The outbox shows them as they were written.
  for (const { key: dedupeKey, at, write, failed } of mails.sort(
    (one, other) => one.at.getTime() - other.at.getTime(),
  )) {
    await write()
    const error = 'The mailbox is full.'
    await tx.mail.update({
      where: { dedupeKey },
      data: failed
        ? { status: 'failed', attempts: 9, createdAt: at, nextAt: at, error }
        : { status: 'sent', attempts: 1, createdAt: at, nextAt: at, sentAt: at },
    })
  }
}

function isAnswer(status: string): status is 'approved' | 'declined' | 'received' {
  return status === 'approved' || status === 'declined' || status === 'received'
}
