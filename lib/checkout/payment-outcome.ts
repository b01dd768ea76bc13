import type { TenantTx } from '#lib/db/tenant-db.ts'
import { stockLeft } from '#lib/inventory/stock-left.ts'
import { type Failure, fail, ok, type Result } from '#lib/kernel/result.ts'
import { declineFailure } from '#lib/payments/decline-failure.ts'
import type { Challenge } from '#lib/payments/payment-provider.ts'

export type PlacedOrder = {
  status: 'ordered'
  orderId: string
  orderNumber: string
  /** Their pages show another stock now. */
  soldProductSlugs: string[]
  /** True when something in it has sold out: lists show that too. */
  soldOut: boolean
}

/** The shopper has to do something first; then they come back to `/checkout/return/<paymentId>`. */
export type AwaitedPayment = { status: 'requires-action'; paymentId: string; challenge: Challenge }

/**
 * What became of a payment: its order, or why there is none.
 * @returns null while nobody knows yet
 */
export async function paymentOutcome(db: TenantTx, paymentId: string): Promise<Result<PlacedOrder, Failure> | null> {
  const payment = await db.payment.findUniqueOrThrow({
    where: { id: paymentId },
    select: {
      status: true,
      failureCode: true,
      order: {
        select: {
          id: true,
          number: true,
          attention: true,
          lines: {
            select: { variant: { select: { stock: true, tracked: true, product: { select: { slug: true } } } } },
          },
        },
      },
    },
  })
  const { status, failureCode, order } = payment
  if (status === 'pending') return null
  if (!order) return declineFailure(failureCode)
  if (order.attention === 'paid-but-sold-out') {
    return fail('sold-out', 'This sold out before your payment arrived. Your money is on its way back to you.')
  }
  const variants = order.lines.flatMap(({ variant }) => variant ?? [])
  return ok({
    status: 'ordered',
    orderId: order.id,
    orderNumber: order.number,
    soldProductSlugs: [...new Set(variants.map(({ product }) => product.slug))],
    soldOut: variants.some((variant) => stockLeft(variant) === 0),
  })
}
