import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { refundOrder } from './refund-order.ts'

const BATCH = 100

/**
 * Refunds orders that a crash, or a provider's bad moment, left cancelled and paid.
 * @param cancelledBefore younger ones are left to whoever is cancelling them right now
 * @returns how many were refunded
 */
export async function resumeRefunds(ctx: StoreContext, cancelledBefore: Date): Promise<number> {
  const due = await ctx.db.order.findMany({
    where: { status: 'cancelled', paymentStatus: 'paid', cancelledAt: { lte: cancelledBefore } },
    select: { id: true },
    orderBy: { cancelledAt: 'asc' },
    take: BATCH,
  })
  let refunded = 0
  for (const { id } of due) {
    if ((await refundOrder(ctx, id)) === 'refunded') refunded++
  }
  return refunded
}
