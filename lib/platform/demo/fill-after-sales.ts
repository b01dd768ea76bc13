import type { TenantTx } from '#lib/db/tenant-db.ts'
import { followRefunds } from '#lib/orders/follow-refunds.ts'
import type { ReturnStatus } from '#lib/returns/return-lifecycle.ts'
import type { ReturnReason } from '#lib/returns/schema.ts'

const HOUR_MS = 3_600_000

type DemoReturn = { status: ReturnStatus; reason: ReturnReason; note: string; reply: string }

/** One of each status, by the place of its order counted from the latest. */
const RETURNS: Readonly<Record<number, DemoReturn>> = {
  12: { status: 'requested', reason: 'changed-my-mind', note: 'It is lovely, and there is no room for it.', reply: '' },
  15: { status: 'requested', reason: 'damaged', note: 'One corner has a dent. I can send a photo.', reply: '' },
  17: {
    status: 'approved',
    reason: 'not-as-described',
    note: '',
    reply: 'Of course. Put the label from the parcel on it and hand it in at any post office.',
  },
  18: { status: 'received', reason: 'changed-my-mind', note: 'Unopened.', reply: '' },
  21: { status: 'declined', reason: 'other', note: 'I lost the receipt.', reply: 'This one was final. We are sorry.' },
  25: { status: 'refunded', reason: 'damaged', note: '', reply: '' },
}
/** Money that went back without a return, and money that did not. */
const PART_REFUNDED = 23
const FAILED_REFUND = 28
/** What an order with no return, no refund and no question must be to show one. */
const SETTLED = { status: 'fulfilled', paymentStatus: 'paid' }

/** Returns and refunds of a demo store's orders, which it needs. */
export async function fillAfterSales(tx: TenantTx, now: Date): Promise<void> {
  const orders = await tx.order.findMany({
    orderBy: { placedAt: 'desc' },
    include: { lines: { orderBy: { id: 'asc' } }, payment: true },
  })
  const refunded: string[] = []
  for (const [index, order] of orders.entries()) {
    const [{ id: orderId, paymentId, fulfilledAt, cancelledAt }, line] = [order, order.lines[0]]
    if (!line || !paymentId || !order.payment) continue
    const dueMinor = order.payment.amountMinor
    const isSettled = order.status === SETTLED.status && order.paymentStatus === SETTLED.paymentStatus
    const worthMinor = Math.min(
      dueMinor,
      Math.round((line.unitPriceMinor * line.quantity - line.discountMinor) / line.quantity),
    )
    const later = (hours: number) => new Date(Math.min((fulfilledAt ?? now).getTime() + hours * HOUR_MS, now.getTime()))
    const refund = async (amountMinor: number, reason: string, settledAt: Date) => {
      const data = { paymentId, amountMinor, reason, status: 'succeeded', reference: `test_refund_${orderId}` }
      await tx.refund.create({ data: { ...data, createdAt: settledAt, settledAt } })
      refunded.push(paymentId)
    }
    if (order.status === 'cancelled' && order.paymentStatus === 'refunded') {
      await refund(dueMinor, 'Order cancelled', cancelledAt ?? now)
    }
    if (!isSettled) continue
    const asked = RETURNS[index]
    if (asked) {
      const { status, reason, note, reply } = asked
      const isClosed = status === 'declined' || status === 'refunded'
      const lines = [{ orderLineId: line.id, quantity: 1, reason }]
      const times = { createdAt: later(30), closedAt: isClosed ? later(60) : null }
      await tx.returnRequest.create({ data: { orderId, status, lines, note, reply, ...times } })
      if (status === 'refunded') await refund(worthMinor, 'Return', later(60))
    }
    if (index === PART_REFUNDED) await refund(Math.min(500, dueMinor), 'Late parcel', later(20))
    if (index === FAILED_REFUND) {
      const data = { paymentId, amountMinor: worthMinor, reason: 'Arrived broken', status: 'failed' }
      await tx.refund.create({ data: { ...data, createdAt: later(10), settledAt: later(10) } })
      await tx.order.update({ where: { id: orderId }, data: { attention: 'refund-failed' } })
    }
  }
  for (const paymentId of refunded) await followRefunds(tx, paymentId, now)
}
