import type { TenantTx } from '#lib/db/tenant-db.ts'
import { passPayment } from '#lib/payments/pass-payment.ts'
import { followGiftCards } from './follow-gift-cards.ts'

/**
 * Locks a payment until the caller's transaction ends. Whatever counts or changes refunds does so under this lock: two
 * who count at once would both find enough left. The payment is always locked before its order.
 */
export async function lockPayment(tx: TenantTx, paymentId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM payment WHERE id = ${paymentId} FOR UPDATE`
}

/** What has gone back, or is on its way, of each pot; in minor units. */
export type RefundSums = {
  promised: { charge: number; giftCards: number }
  back: { charge: number; giftCards: number }
}

/** Adds up the refunds of a payment. Call it under `lockPayment`. */
export async function sumRefunds(tx: TenantTx, paymentId: string): Promise<RefundSums> {
  const refunds = await tx.refund.findMany({
    where: { paymentId, status: { not: 'failed' } },
    select: { status: true, amountMinor: true, giftCardMinor: true },
  })
  const sums = { promised: { charge: 0, giftCards: 0 }, back: { charge: 0, giftCards: 0 } }
  for (const { status, amountMinor, giftCardMinor } of refunds) {
    for (const sum of status === 'succeeded' ? [sums.promised, sums.back] : [sums.promised]) {
      sum.charge += amountMinor
      sum.giftCards += giftCardMinor
    }
  }
  return sums
}

/**
 * Brings an order, its payment and the gift cards it sold in line with the refunds there are: `refundedMinor` counts what is on its way as well,
 * the statuses only what has arrived. Changes nothing when called again. Call it under `lockPayment`.
 */
export async function followRefunds(tx: TenantTx, paymentId: string, now: Date): Promise<void> {
  const { amountMinor, order } = await tx.payment.findUniqueOrThrow({
    where: { id: paymentId },
    select: {
      amountMinor: true,
      order: { select: { id: true, totalMinor: true, currency: true, paymentStatus: true } },
    },
  })
  const { promised, back } = await sumRefunds(tx, paymentId)
  const isBack = amountMinor > 0 && back.charge >= amountMinor
  if (isBack) await passPayment(tx, { id: paymentId, from: 'succeeded', to: 'refunded' })
  else await passPayment(tx, { id: paymentId, from: 'refunded', to: 'succeeded' })
  if (!order) return
  const total = back.charge + back.giftCards
  const paymentStatus = total === 0 ? 'paid' : total >= order.totalMinor ? 'refunded' : 'partly-refunded'
  await tx.order.update({
    where: { id: order.id },
    data: {
      // What was refunded at the provider while ours was on its way can be more than there was: ours then fails there.
      refundedMinor: Math.min(promised.charge + promised.giftCards, order.totalMinor),
      ...(order.paymentStatus === 'unpaid' ? {} : { paymentStatus }),
    },
  })
  await followGiftCards(tx, order, total, now)
}
