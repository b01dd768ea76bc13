import { allOrNothing } from '#lib/db/all-or-nothing.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { openRefund, type RefundInput } from './open-refund.ts'
import { settleRefund } from './settle-refund.ts'

/**
 * Gives money back, some or all of it: written down first, then asked for, then settled. Killed anywhere in between,
 * `resumeRefunds` finishes it. `order.refundedMinor` and `paymentStatus` follow.
 *
 * @returns `refunded`, or `pending` while it is on its way; failures of `openRefund`, and `refund-failed` when the
 * provider refused: then nothing went back and the order is marked for the merchant
 */
export async function requestRefund(
  ctx: StoreContext,
  input: RefundInput,
): Promise<Result<{ status: 'refunded' | 'pending' }>> {
  const opened = await allOrNothing(ctx.db, (tx) => openRefund(tx, input, ctx.now()))
  if (!opened.ok) return opened
  if (opened.value.id === null) return ok({ status: 'refunded' })
  const standing = await settleRefund(ctx, opened.value.id)
  if (standing === 'failed') return fail('refund-failed', 'The refund did not go through. No money has moved.')
  return ok({ status: standing === 'succeeded' ? 'refunded' : 'pending' })
}
