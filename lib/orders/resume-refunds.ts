import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { REFUNDABLE_STATUSES } from './order-lifecycle.ts'
import { refundRest } from './refund-rest.ts'
import { settleRefund } from './settle-refund.ts'

const BATCH = 100

/**
 * Finishes refunds that a crash, or a provider's bad moment, cut off: those that were written down and not settled, and
 * those of cancelled orders that were not even written down. One that the provider refused is the merchant's to try
 * again; the order says so.
 * @param before younger ones are left to whoever is at them right now
 * @returns how many were finished
 */
export async function resumeRefunds(ctx: StoreContext, before: Date): Promise<number> {
  let finished = 0
  for (const { id } of await pendingRefunds(ctx, before)) {
    if ((await settleRefund(ctx, id)) === 'succeeded') finished++
  }
  for (const { id } of await ordersWithMoney(ctx, before)) {
    if ((await refundRest(ctx, id, 'Order cancelled')) === 'succeeded') finished++
  }
  return finished
}

function pendingRefunds({ db }: StoreContext, before: Date): Promise<{ id: string }[]> {
  const where = { status: 'pending', createdAt: { lte: before } }
  return db.refund.findMany({ where, select: { id: true }, orderBy: { createdAt: 'asc' }, take: BATCH })
}

function ordersWithMoney({ db }: StoreContext, before: Date): Promise<{ id: string }[]> {
  const untried = {
    OR: [{ paymentId: null }, { payment: { refunds: { none: { status: { in: ['pending', 'failed'] } } } } }],
  }
  const money = {
    OR: [
      { paymentStatus: { in: REFUNDABLE_STATUSES } },
      { paymentStatus: 'unpaid', giftCardMinor: { gt: 0 }, refundedMinor: 0 },
    ],
  }
  return db.order.findMany({
    where: { status: 'cancelled', cancelledAt: { lte: before }, AND: [untried, money] },
    select: { id: true },
    orderBy: { cancelledAt: 'asc' },
    take: BATCH,
  })
}
