import { allOrNothing } from '#lib/db/all-or-nothing.ts'
import type { TenantTx } from '#lib/db/tenant-db.ts'
import { formatMoney, parseMoney } from '#lib/kernel/money.ts'
import { fail, type Result } from '#lib/kernel/result.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { lockPayment } from './follow-refunds.ts'
import { openRefund } from './open-refund.ts'
import { orderAfterStep } from './order-after-step.ts'
import type { OrderView } from './order-view.ts'
import { refundLeft, splitRefund } from './refund-left.ts'
import type { RefundOrderInput } from './schema.ts'
import { settleRefund } from './settle-refund.ts'

/**
 * Gives a part of an order's money back, or all that is left of it, and puts units back into stock.
 * @returns `changed` when something went back since the form was opened: the second of two clicks refunds nothing;
 * `too-much` and `invalid` beside `amount`, `too-many` beside `restock.<line>`, failures of `requestRefund`
 */
export async function refundOrder(ctx: StoreContext, input: RefundOrderInput): Promise<Result<OrderView>> {
  const opened = await allOrNothing(ctx.db, (tx) => open(tx, input, ctx.now()))
  if (!opened.ok) return opened
  const standing = opened.value.id === null ? 'succeeded' : await settleRefund(ctx, opened.value.id)
  if (standing === 'failed') return fail('refund-failed', 'The refund did not go through. No money has moved.')
  return orderAfterStep(ctx, input.id, { done: () => true, refusal: () => '' })
}

async function open(tx: TenantTx, input: RefundOrderInput, now: Date): Promise<Result<{ id: string | null }>> {
  const { id, amount, reason, refundedMinor, restock } = input
  const found = await tx.order.findUnique({ where: { id }, select: { paymentId: true } })
  if (!found) return fail('not-found', 'This order is not there any more.')
  if (!found.paymentId) return fail('not-paid', 'This order was paid elsewhere, so it is refunded there.')
  await lockPayment(tx, found.paymentId)
  const order = await tx.order.findUniqueOrThrow({
    where: { id },
    select: { currency: true, refundedMinor: true },
  })
  if (order.refundedMinor !== refundedMinor) {
    return fail('changed', 'Money of this order went back in the meantime. Look at it again before you refund more.')
  }
  const amountMinor = parseMoney(amount, order.currency)
  const left = await refundLeft(tx, id)
  if (!amountMinor) {
    const most = formatMoney(left.chargeMinor + left.giftCardMinor, order.currency)
    return fail('invalid', `Enter an amount above 0, at most ${most}.`, 'amount')
  }
  const split = splitRefund(amountMinor, left, order.currency)
  return split.ok ? openRefund(tx, { orderId: id, ...split.value, reason, restock }, now) : split
}
