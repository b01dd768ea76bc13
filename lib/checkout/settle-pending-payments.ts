import { resumeRefunds } from '#lib/orders/resume-refunds.ts'
import { chargeKey } from '#lib/payments/charge-key.ts'
import type { RetrieveResult } from '#lib/payments/payment-provider.ts'
import { requirePaymentProvider } from '#lib/payments/payment-providers.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { finishPayment } from './finish-payment.ts'
import { returnLateCharge } from './return-late-charge.ts'

const BATCH = 100
/** For so long a charge may still turn up that was given up, ms. */
const LATE_CHARGES_MS = 24 * 60 * 60 * 1000

type Row = { id: string; provider: string; amountMinor: number; currency: string }

/**
 * Brings checkouts to their end whose process died or whose provider did not answer: what was paid becomes an order,
 * anything else gives its stock back. Also sends back money that came too late, and finishes refunds that were cut off.
 * Safe to run at any time and in several processes at once.
 *
 * @param olderThanMs leave younger payments to the request that is making them; above `CHARGE_TIMEOUT_MS` in production
 * @returns how many payments were brought to an end
 * @throws AggregateError after all were tried, when some could not be asked for
 */
export async function settlePendingPayments(ctx: StoreContext, olderThanMs: number): Promise<number> {
  const before = new Date(ctx.now().getTime() - olderThanMs)
  const errors: unknown[] = []
  let settled = 0
  for (const payment of await pendingPayments(ctx, before)) {
    try {
      if (await settle(ctx, payment)) settled++
    } catch (error) {
      errors.push(error)
    }
  }
  for (const payment of await abandonedPayments(ctx)) {
    try {
      const charge = await retrieve(ctx, payment)
      if (charge.status === 'succeeded') await returnLateCharge(ctx, payment, charge.reference)
    } catch (error) {
      errors.push(error)
    }
  }
  await resumeRefunds(ctx, before)
  if (errors.length > 0) throw new AggregateError(errors, `${errors.length} payments could not be settled`)
  return settled
}

async function settle(ctx: StoreContext, payment: Row): Promise<boolean> {
  const charge = await retrieve(ctx, payment)
  if (charge.status === 'pending') return false
  const end = charge.status === 'unknown' ? { status: 'failed' as const, code: 'abandoned' as const } : charge
  return finishPayment(ctx, payment.id, end)
}

function retrieve(ctx: StoreContext, payment: Row): Promise<RetrieveResult> {
  return requirePaymentProvider(payment.provider).retrieve(chargeKey(ctx.tenant, payment))
}

const ROW = { id: true, provider: true, amountMinor: true, currency: true }

function pendingPayments({ db }: StoreContext, before: Date): Promise<Row[]> {
  const where = { status: 'pending', createdAt: { lte: before } }
  return db.payment.findMany({ where, select: ROW, orderBy: { createdAt: 'asc' }, take: BATCH })
}

function abandonedPayments({ db, now }: StoreContext): Promise<Row[]> {
  const since = new Date(now().getTime() - LATE_CHARGES_MS)
  const where = { status: 'failed', failureCode: 'abandoned', settledAt: { gte: since } }
  return db.payment.findMany({ where, select: ROW, orderBy: { settledAt: 'asc' }, take: BATCH })
}
