import { refundKey } from '#lib/payments/charge-key.ts'
import { passPayment } from '#lib/payments/pass-payment.ts'
import { requirePaymentProvider } from '#lib/payments/payment-providers.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'

type LatePayment = { id: string; provider: string; amountMinor: number; currency: string }

/**
 * Sends money back that arrived after the checkout had been given up and its stock released: there is no order for it.
 * @throws when the provider cannot be reached; `settlePendingPayments` comes back to it
 */
export async function returnLateCharge(ctx: StoreContext, payment: LatePayment, reference: string): Promise<void> {
  const { amountMinor, currency } = payment
  const idempotencyKey = refundKey(ctx.tenant, payment)
  const provider = requirePaymentProvider(payment.provider)
  const refund = await provider.refund({ idempotencyKey, reference, amountMinor, currency })
  if (refund.status === 'failed') throw new Error(`A late charge could not be sent back: ${refund.message}`)
  await passPayment(ctx.db, { id: payment.id, from: 'failed', to: 'refunded' }, { reference })
}
