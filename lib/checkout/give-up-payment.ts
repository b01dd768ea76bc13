import type { PaymentFailureCode } from '#lib/payments/decline-failure.ts'
import { openPaymentProvider } from '#lib/payments/payment-providers.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { type ChargedPayment, chargeNameOf } from './charge-name.ts'
import { finishPayment } from './finish-payment.ts'

/**
 * Ends a payment that nobody will finish: cancelled at the provider first, so that it cannot be paid any more, then what
 * it had reserved is given back. When it was paid after all it becomes its order.
 * @returns false while the provider has not decided
 * @throws when the provider cannot be reached
 */
export async function giveUpPayment(
  ctx: StoreContext,
  payment: ChargedPayment,
  code: PaymentFailureCode,
): Promise<boolean> {
  const provider = await openPaymentProvider(ctx, payment.provider)
  const end = await provider.cancel(chargeNameOf(ctx, payment))
  if (end.status === 'pending') return false
  await finishPayment(ctx, payment.id, end.status === 'cancelled' ? { status: 'failed', code } : end)
  return true
}
