import { refundKey } from '#lib/payments/charge-key.ts'
import { passPayment } from '#lib/payments/pass-payment.ts'
import { requirePaymentProvider } from '#lib/payments/payment-providers.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { paymentStatusesBefore } from './order-lifecycle.ts'

/**
 * Gives the money of a cancelled order back. May be called again: the provider knows the refund by its key.
 * @returns "failed" when the provider refused or could not be reached; the refund stays due
 */
export async function refundOrder(ctx: StoreContext, id: string): Promise<'refunded' | 'failed'> {
  const { payment } = await ctx.db.order.findUniqueOrThrow({ where: { id }, select: { payment: true } })
  if (payment?.reference && !(await moneyWentBack(ctx, { ...payment, reference: payment.reference }))) return 'failed'
  await ctx.db.$transaction(async (tx) => {
    await tx.order.updateMany({
      where: { id, status: 'cancelled', paymentStatus: { in: paymentStatusesBefore('refunded') } },
      data: { paymentStatus: 'refunded' },
    })
    if (payment) await passPayment(tx, { id: payment.id, from: 'succeeded', to: 'refunded' })
  })
  return 'refunded'
}

type Charged = {
  id: string
  provider: string
  reference: string
  amountMinor: number
  currency: string
}

async function moneyWentBack(ctx: StoreContext, payment: Charged): Promise<boolean> {
  const { reference, amountMinor, currency } = payment
  const idempotencyKey = refundKey(ctx.tenant, payment)
  try {
    const provider = requirePaymentProvider(payment.provider)
    const refund = await provider.refund({ idempotencyKey, reference, amountMinor, currency })
    return refund.status === 'refunded'
  } catch {
    // Nobody knows whether it went back. Asking again with the same key is safe, so it counts as still due.
    return false
  }
}
