import type { TenantTx } from '#lib/db/tenant-db.ts'
import { readPaymentSettings } from '#lib/payments/read-payment-settings.ts'
import type { OrderView } from './order-view.ts'

/**
 * What a shopper still has to do to pay an order, in the merchant's words.
 * @returns '' when there is nothing to do
 */
export async function getPaymentInstructions(
  db: TenantTx,
  order: Pick<OrderView, 'id' | 'status' | 'paymentStatus'>,
): Promise<string> {
  if (order.paymentStatus !== 'unpaid' || order.status === 'cancelled') return ''
  const payment = await db.payment.findFirst({ where: { order: { id: order.id } }, select: { provider: true } })
  if (payment?.provider !== 'bank') return ''
  return (await readPaymentSettings(db)).bank.instructions
}
