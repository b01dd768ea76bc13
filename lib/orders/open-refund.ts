import type { TenantTx } from '#lib/db/tenant-db.ts'
import { formatMoney, type Minor } from '#lib/kernel/money.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import { followRefunds, lockPayment, sumRefunds } from './follow-refunds.ts'
import { REFUNDABLE_STATUSES } from './order-lifecycle.ts'
import { refundToCards } from './refund-to-cards.ts'
import { type RestockLine, restockLines } from './restock-lines.ts'
import { tellOfRefund } from './tell-of-refund.ts'

export type RefundInput = {
  orderId: string
  /** What goes back the way it was paid. */
  amountMinor: Minor
  /** What goes back to the gift cards that paid. */
  giftCardMinor?: Minor
  reason: string
  /** Goes back into stock, in the same transaction. */
  restock?: readonly RestockLine[]
}

/**
 * Writes a refund down before anybody is asked for it, in the caller's transaction: after a crash the sweep finds it.
 * More than is left can never be written: the refunds are added up under the payment's lock, and the order's own count
 * rises by one conditional update.
 *
 * @returns the id of the refund that the provider is to be asked for, null when it needs none; `too-much` beside the
 * field, `not-paid`, `not-found`, failures of `restockLines`
 */
export async function openRefund(tx: TenantTx, input: RefundInput, now: Date): Promise<Result<{ id: string | null }>> {
  const { orderId, amountMinor, giftCardMinor = 0, reason, restock = [] } = input
  const order = await tx.order.findUnique({
    where: { id: orderId },
    select: { paymentId: true, totalMinor: true, giftCardMinor: true, account: true },
  })
  if (!order) return fail('not-found', 'This order is not there any more.')
  if (amountMinor < 0 || giftCardMinor < 0 || amountMinor + giftCardMinor === 0) {
    return fail('invalid', 'Enter how much goes back.', 'amountMinor')
  }
  const { paymentId } = order
  if (!paymentId) return fail('not-paid', 'This order was paid elsewhere, so it is refunded there.')
  await lockPayment(tx, paymentId)
  const payment = await tx.payment.findUniqueOrThrow({
    where: { id: paymentId },
    select: { amountMinor: true, currency: true },
  })
  const { promised } = await sumRefunds(tx, paymentId)
  const left = payment.amountMinor - promised.charge
  if (amountMinor > left) return tooMuch(left, payment.currency, 'amountMinor')
  const leftOnCards = order.giftCardMinor - promised.giftCards
  if (giftCardMinor > leftOnCards) return tooMuch(leftOnCards, payment.currency, 'giftCardMinor')

  // Gift cards have paid before anything else has, so they get theirs back also while the order is unpaid.
  const paid = amountMinor > 0 ? { paymentStatus: { in: REFUNDABLE_STATUSES } } : {}
  const sum = amountMinor + giftCardMinor
  const { count } = await tx.order.updateMany({
    where: { id: orderId, refundedMinor: { lte: order.totalMinor - sum }, ...paid },
    data: { refundedMinor: { increment: sum } },
  })
  if (count === 0) return fail('not-paid', 'This order has not been paid, so there is nothing to refund.')
  const restocked = await restockLines(tx, orderId, restock)
  if (!restocked.ok) return restocked
  let toCards: string | null = null
  const common = { paymentId, reason, createdAt: now }
  if (giftCardMinor > 0) {
    await refundToCards(tx, order, { amountMinor: giftCardMinor, before: promised.giftCards })
    const data = { ...common, amountMinor: 0, giftCardMinor, status: 'succeeded', settledAt: now }
    const { id } = await tx.refund.create({ data, select: { id: true } })
    toCards = id
  }
  const refund =
    amountMinor > 0 ? await tx.refund.create({ data: { ...common, amountMinor }, select: { id: true } }) : null
  await followRefunds(tx, paymentId, now)
  if (toCards !== null) await tellOfRefund(tx, toCards)
  return ok({ id: refund?.id ?? null })
}

function tooMuch(left: Minor, currency: string, field: string) {
  const message = left <= 0 ? 'All of it has gone back already.' : `At most ${formatMoney(left, currency)} can go back.`
  return fail('too-much', message, field)
}
