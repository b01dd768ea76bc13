import { chargeKey } from '#lib/payments/charge-key.ts'
import type { Card, ChargeResult } from '#lib/payments/payment-provider.ts'
import { requirePaymentProvider } from '#lib/payments/payment-providers.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import type { PendingPayment } from './begin-payment.ts'

/** A shopper waits no longer. `settlePendingPayments` must be asked for payments older than this. */
export const CHARGE_TIMEOUT_MS = 20_000

/**
 * Asks the provider for the money, outside any transaction: a slow provider must hold no row.
 * @returns null when nobody knows what happened: it broke, or took too long
 */
export async function chargePayment(
  ctx: StoreContext,
  payment: PendingPayment,
  card: Card | null,
): Promise<ChargeResult | null> {
  const provider = requirePaymentProvider(payment.provider)
  const idempotencyKey = chargeKey(ctx.tenant, payment)
  const { amountMinor, currency } = payment
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, CHARGE_TIMEOUT_MS, null)
  })
  // An exception is no "no": the charge may have gone through before the line broke.
  const charge = provider.charge({ idempotencyKey, amountMinor, currency, card }).catch(() => null)
  const result = await Promise.race([charge, tooLate])
  clearTimeout(timer)
  return result
}
