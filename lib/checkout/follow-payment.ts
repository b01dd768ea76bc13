import { setTimeout as sleep } from 'node:timers/promises'
import { type Failure, fail, ok, type Result } from '#lib/kernel/result.ts'
import { openPaymentProvider } from '#lib/payments/payment-providers.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { chargeNameOf, readChargedPayment } from './charge-name.ts'
import { finishPayment } from './finish-payment.ts'
import { type AwaitedPayment, type PlacedOrder, paymentOutcome } from './payment-outcome.ts'

const LOOK_EVERY_MS = 100
/** Our own row is cheap to look at, the provider is not. */
const ASK_EVERY_MS = 1_000
const WAIT_MS = 10_000
/** The sweep brings to its end within minutes what a process left behind. */
const SETTLED_AFTER_SECONDS = 60

/**
 * Waits for a payment that somebody else is making, and gives its result; `payment-pending` after 10 s. One that waits
 * for its shopper gives them the same challenge again.
 */
export async function followPayment(
  ctx: StoreContext,
  paymentId: string,
): Promise<Result<PlacedOrder | AwaitedPayment>> {
  const deadline = performance.now() + WAIT_MS
  let askAt = 0
  for (;;) {
    const outcome = await paymentOutcome(ctx.db, paymentId)
    if (outcome) return outcome
    if (performance.now() >= askAt) {
      const told = await askAgain(ctx, paymentId)
      if (told) return told
      askAt = performance.now() + ASK_EVERY_MS
    }
    if (performance.now() > deadline) return stillPending()
    await sleep(LOOK_EVERY_MS)
  }
}

/**
 * Asks the provider what became of a payment that it knows of, and finishes it when that is decided.
 * @returns null while it is not, and when the provider cannot be reached
 */
async function askAgain(ctx: StoreContext, paymentId: string): Promise<Result<PlacedOrder | AwaitedPayment> | null> {
  const payment = await readChargedPayment(ctx.db, paymentId)
  if (payment.reference === null) return null
  const provider = await openPaymentProvider(ctx, payment.provider)
  const charge = await provider.retrieve(chargeNameOf(ctx, payment)).catch(() => null)
  if (!charge || charge.status === 'pending' || charge.status === 'unknown') return null
  if (charge.status === 'requires-action') {
    return ok({ status: 'requires-action', paymentId, challenge: charge.challenge })
  }
  await finishPayment(ctx, paymentId, charge)
  return paymentOutcome(ctx.db, paymentId)
}

/** Said while nobody knows. The same key may be sent again: it follows the same payment. */
export function stillPending() {
  const told = fail(
    'payment-pending',
    'Your payment is taking longer than usual. Wait a minute and try again: you will not be charged twice.',
  )
  return { ...told, failures: [{ ...told.failures[0], retryAfter: SETTLED_AFTER_SECONDS }] satisfies [Failure] }
}
