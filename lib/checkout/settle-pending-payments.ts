import { resumeRefunds } from '#lib/orders/resume-refunds.ts'
import type { RetrieveResult } from '#lib/payments/payment-provider.ts'
import { openPaymentProvider } from '#lib/payments/payment-providers.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { CHARGED_PAYMENT, type ChargedPayment, chargeNameOf } from './charge-name.ts'
import { nameCharge } from './charge-payment.ts'
import { finishPayment } from './finish-payment.ts'
import { giveUpPayment } from './give-up-payment.ts'

const BATCH = 100
/** For so long a charge may still turn up that was given up, ms. */
const LATE_CHARGES_MS = 24 * 60 * 60 * 1000

type Pending = ChargedPayment & { expiresAt: Date | null }

/**
 * Brings checkouts to their end whose process died, whose provider did not answer or whose shopper went away: what was
 * paid becomes an order; what was not, when its time is up, is cancelled at the provider and gives back what it had
 * reserved. Also finds money that came too late, and finishes refunds that were cut off. Safe to run at any time and in
 * several processes at once.
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
      if (charge.status === 'succeeded' && (await finishPayment(ctx, payment.id, charge))) settled++
    } catch (error) {
      errors.push(error)
    }
  }
  await resumeRefunds(ctx, before)
  if (errors.length > 0) throw new AggregateError(errors, `${errors.length} payments could not be settled`)
  return settled
}

async function settle(ctx: StoreContext, payment: Pending): Promise<boolean> {
  if (payment.expiresAt && payment.expiresAt <= ctx.now()) return giveUpPayment(ctx, payment, 'expired')
  const charge = await retrieve(ctx, payment)
  if (charge.status === 'pending') return false
  if (charge.status === 'unknown') return giveUpPayment(ctx, payment, 'abandoned')
  if (charge.status !== 'requires-action') return finishPayment(ctx, payment.id, charge)
  if (payment.reference === null) await nameCharge(ctx, payment.id, charge.reference)
  return false
}

async function retrieve(ctx: StoreContext, payment: ChargedPayment): Promise<RetrieveResult> {
  const provider = await openPaymentProvider(ctx, payment.provider)
  return provider.retrieve(chargeNameOf(ctx, payment))
}

/** Those whose shopper still has time are asked for as well: an event about them may have been lost. */
function pendingPayments({ db }: StoreContext, before: Date): Promise<Pending[]> {
  const where = { status: 'pending', createdAt: { lte: before } }
  const select = { ...CHARGED_PAYMENT, expiresAt: true }
  return db.payment.findMany({ where, select, orderBy: { createdAt: 'asc' }, take: BATCH })
}

function abandonedPayments({ db, now }: StoreContext): Promise<ChargedPayment[]> {
  const since = new Date(now().getTime() - LATE_CHARGES_MS)
  const where = { status: 'failed', failureCode: 'abandoned', settledAt: { gte: since } }
  return db.payment.findMany({ where, select: CHARGED_PAYMENT, orderBy: { settledAt: 'asc' }, take: BATCH })
}
