import type { Card, ChargeResult } from '#lib/payments/payment-provider.ts'
import { openPaymentProvider } from '#lib/payments/payment-providers.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import type { PendingPayment } from './begin-payment.ts'
import { chargeNameOf } from './charge-name.ts'

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
  const provider = await openPaymentProvider(ctx, payment.provider)
  const name = chargeNameOf(ctx, { ...payment, reference: null })
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, CHARGE_TIMEOUT_MS, null)
  })
  // An exception is no "no": the charge may have gone through before the line broke.
  const charge = provider.charge({ ...name, card }).catch(() => null)
  const result = await Promise.race([charge, tooLate])
  clearTimeout(timer)
  return result
}

/**
 * Writes down what the provider calls a charge that waits for its shopper, before they are sent on: from then on its
 * fate can be asked for.
 */
export async function nameCharge(ctx: StoreContext, paymentId: string, reference: string): Promise<void> {
  await ctx.db.payment.updateMany({ where: { id: paymentId, status: 'pending' }, data: { reference } })
}
