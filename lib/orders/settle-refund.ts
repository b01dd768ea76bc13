import type { TenantTx } from '#lib/db/tenant-db.ts'
import { refundKey } from '#lib/payments/charge-key.ts'
import type { RefundResult } from '#lib/payments/payment-provider.ts'
import { openPaymentProvider } from '#lib/payments/payment-providers.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { followRefunds, lockPayment } from './follow-refunds.ts'
import { refundStatusesBefore } from './refund-lifecycle.ts'
import { tellOfRefund } from './tell-of-refund.ts'

/** `pending`: accepted, an event tells how it ends. `unknown`: nobody knows; it is asked for again with the same key. */
export type RefundStanding = 'succeeded' | 'failed' | 'pending' | 'unknown'

/** Asks the provider for a refund that has been written down, and settles it. May be called again at any time. */
export async function settleRefund(ctx: StoreContext, refundId: string): Promise<RefundStanding> {
  const refund = await ctx.db.refund.findUniqueOrThrow({ where: { id: refundId }, include: { payment: true } })
  if (refund.status !== 'pending') return refund.status as RefundStanding
  const { payment } = refund
  const answer = await askForRefund(ctx, refund, payment)
  if (!answer) return 'unknown'
  if (answer.status === 'pending') {
    await ctx.db.refund.updateMany({ where: { id: refundId, reference: null }, data: { reference: answer.reference } })
    return 'pending'
  }
  const status = answer.status === 'refunded' ? 'succeeded' : 'failed'
  const reference = answer.status === 'refunded' ? answer.reference : undefined
  await ctx.db.$transaction((tx) =>
    endRefund(tx, { id: refundId, paymentId: payment.id, status, reference }, ctx.now()),
  )
  return status
}

/**
 * Passes a refund on, in the caller's transaction; only the one who makes the step does what follows from it.
 * @returns true for that one
 */
export async function endRefund(
  tx: TenantTx,
  end: { id: string; paymentId: string; status: 'succeeded' | 'failed'; reference?: string },
  now: Date,
): Promise<boolean> {
  const { id, paymentId, status, reference } = end
  await lockPayment(tx, paymentId)
  const { count } = await tx.refund.updateMany({
    where: { id, status: { in: refundStatusesBefore(status) } },
    data: { status, settledAt: now, ...(reference === undefined ? {} : { reference }) },
  })
  if (count === 0) return false
  if (status === 'failed') await tx.order.updateMany({ where: { paymentId }, data: { attention: 'refund-failed' } })
  await followRefunds(tx, paymentId, now)
  if (status === 'succeeded') await tellOfRefund(tx, id)
  return true
}

type Row = { id: string; amountMinor: number; reference: string | null }
type Charged = { id: string; provider: string; reference: string | null; currency: string }

/** @returns null when the provider could not be reached: asking again with the same key is safe */
async function askForRefund(ctx: StoreContext, refund: Row, payment: Charged): Promise<RefundResult | null> {
  // A copy of a store has no references: the money belongs to the original, and nothing moves.
  if (payment.reference === null) return { status: 'refunded', reference: 'none' }
  try {
    const provider = await openPaymentProvider(ctx, payment.provider)
    return await provider.refund({
      idempotencyKey: refundKey(ctx.tenant, payment, refund),
      refundId: refund.id,
      reference: payment.reference,
      known: refund.reference,
      amountMinor: refund.amountMinor,
      currency: payment.currency,
    })
  } catch {
    return null
  }
}
