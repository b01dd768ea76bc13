import type { TenantTx } from '#lib/db/tenant-db.ts'
import { isPlainText } from '#lib/kernel/text.ts'
import { parseTestReference } from './test-charge.ts'

/** What the test provider asks the shopper about. Amount in minor units of `currency`. */
export type TestChallenge = { paymentId: string; reference: string; amountMinor: number; currency: string }

/**
 * The question that stands open on a payment.
 * @param cartId of the shopper: nobody answers for somebody else
 * @returns null when there is none (any more), or it is another shopper's
 */
export async function getTestChallenge(
  db: TenantTx,
  cartId: string | null,
  paymentId: string,
): Promise<TestChallenge | null> {
  if (cartId === null || !isPlainText(paymentId)) return null
  const payment = await db.payment.findFirst({
    where: { id: paymentId, cartId, provider: 'test', status: 'pending' },
    select: { reference: true, amountMinor: true, currency: true },
  })
  const charge = parseTestReference(payment?.reference ?? null)
  if (!payment || charge?.state !== 'asking') return null
  const { amountMinor, currency } = payment
  return { paymentId, reference: charge.reference, amountMinor, currency }
}
