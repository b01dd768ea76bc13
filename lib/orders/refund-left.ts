import type { TenantTx } from '#lib/db/tenant-db.ts'
import { formatMoney, type Minor } from '#lib/kernel/money.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import { sumRefunds } from './follow-refunds.ts'
import { REFUNDABLE_STATUSES } from './order-lifecycle.ts'

/** What can still go back, by the way it was paid. */
export type RefundLeft = { chargeMinor: Minor; giftCardMinor: Minor }

/** Only a look, unless the payment is locked: `openRefund` decides. Nothing of an order that was paid elsewhere. */
export async function refundLeft(db: TenantTx, orderId: string): Promise<RefundLeft> {
  const order = await db.order.findUnique({
    where: { id: orderId },
    select: { paymentStatus: true, giftCardMinor: true, payment: { select: { id: true, amountMinor: true } } },
  })
  if (!order?.payment) return { chargeMinor: 0, giftCardMinor: 0 }
  const { promised } = await sumRefunds(db, order.payment.id)
  const isPaid = REFUNDABLE_STATUSES.some((status) => status === order.paymentStatus)
  return {
    chargeMinor: isPaid ? Math.max(0, order.payment.amountMinor - promised.charge) : 0,
    giftCardMinor: Math.max(0, order.giftCardMinor - promised.giftCards),
  }
}

/**
 * Splits what goes back: first the way it was paid, and what is beyond that to the gift cards. Pure.
 * @returns `too-much` beside `amount`
 */
export function splitRefund(
  amountMinor: Minor,
  { chargeMinor, giftCardMinor }: RefundLeft,
  currency: string,
): Result<{ amountMinor: Minor; giftCardMinor: Minor }> {
  const most = chargeMinor + giftCardMinor
  if (amountMinor > most) {
    const told = most === 0 ? 'There is nothing to refund.' : `At most ${formatMoney(most, currency)} can go back.`
    return fail('too-much', told, 'amount')
  }
  const charge = Math.min(amountMinor, chargeMinor)
  return ok({ amountMinor: charge, giftCardMinor: amountMinor - charge })
}
