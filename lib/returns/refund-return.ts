import { allOrNothing } from '#lib/db/all-or-nothing.ts'
import type { TenantTx } from '#lib/db/tenant-db.ts'
import { parseMoney } from '#lib/kernel/money.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import { lockPayment } from '#lib/orders/follow-refunds.ts'
import { openRefund } from '#lib/orders/open-refund.ts'
import { refundLeft, splitRefund } from '#lib/orders/refund-left.ts'
import { restockRest } from '#lib/orders/restock-lines.ts'
import { settleRefund } from '#lib/orders/settle-refund.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { recordEvent } from '#lib/webhooks/record-event.ts'
import { getReturn } from './get-return.ts'
import { returnStatusesBefore } from './return-lifecycle.ts'
import type { ReturnDecision } from './return-view.ts'
import { type RefundReturnInput, ReturnLines } from './schema.ts'

/**
 * Closes a return that has arrived: in one transaction it is marked, its money is on its way back and its units are in
 * stock again. Only the one who makes the step does so, however often it is pressed.
 * @returns `not-allowed` when it has not arrived or is closed; `invalid` and `too-much` beside `amount`; `refund-failed`
 * when the provider refused: the return is closed, and the order is marked for the merchant, who refunds it there
 */
export async function refundReturn(ctx: StoreContext, input: RefundReturnInput): Promise<Result<ReturnDecision>> {
  const opened = await allOrNothing(ctx.db, (tx) => open(tx, input, ctx.now()))
  if (!opened.ok) return opened
  const standing = opened.value.id === null ? 'succeeded' : await settleRefund(ctx, opened.value.id)
  if (standing === 'failed') {
    return fail('refund-failed', 'The return is closed, but the refund did not go through. Try it on the order’s page.')
  }
  const view = await getReturn(ctx, input.id)
  return view ? ok(view) : fail('not-found', 'This return is not there any more.')
}

async function open(tx: TenantTx, input: RefundReturnInput, now: Date): Promise<Result<{ id: string | null }>> {
  const { count } = await tx.returnRequest.updateMany({
    where: { id: input.id, status: { in: returnStatusesBefore('refunded') } },
    data: { status: 'refunded', closedAt: now },
  })
  if (count === 0) return fail('not-allowed', 'This return has not arrived, or it is closed.')
  await recordEvent(tx, { type: 'return.updated', subject: input.id })
  const { order, lines } = await tx.returnRequest.findUniqueOrThrow({
    where: { id: input.id },
    select: {
      lines: true,
      order: {
        select: { id: true, currency: true, paymentId: true },
      },
    },
  })
  if (order.paymentId) await lockPayment(tx, order.paymentId)
  const amountMinor = input.amount === '' ? 0 : parseMoney(input.amount, order.currency)
  if (amountMinor === null) return fail('invalid', 'Enter how much goes back.', 'amount')
  const split = splitRefund(amountMinor, await refundLeft(tx, order.id), order.currency)
  if (!split.ok) return split
  const opened =
    amountMinor === 0
      ? ok({ id: null })
      : await openRefund(tx, { orderId: order.id, ...split.value, reason: 'Return' }, now)
  // Units that a refund has put back already stay as they are.
  if (opened.ok && input.restock) await restockRest(tx, order.id, ReturnLines.parse(lines))
  return opened
}
