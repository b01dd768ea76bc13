import { setTimeout as sleep } from 'node:timers/promises'
import { fail, type Result } from '#lib/kernel/result.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { type PlacedOrder, paymentOutcome } from './payment-outcome.ts'

const LOOK_EVERY_MS = 100
const WAIT_MS = 10_000

/** Waits for a payment that somebody else is making, and gives its result; `payment-pending` after 10 s. */
export async function followPayment(ctx: StoreContext, paymentId: string): Promise<Result<PlacedOrder>> {
  const deadline = performance.now() + WAIT_MS
  for (;;) {
    const outcome = await paymentOutcome(ctx.db, paymentId)
    if (outcome) return outcome
    if (performance.now() > deadline) return stillPending()
    await sleep(LOOK_EVERY_MS)
  }
}

/** Said while nobody knows. The same key may be sent again: it follows the same payment. */
export function stillPending() {
  return fail(
    'payment-pending',
    'Your payment is taking longer than usual. Wait a minute and try again: you will not be charged twice.',
  )
}
