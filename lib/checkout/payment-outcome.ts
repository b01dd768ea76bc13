import type { TenantTx } from '#lib/db/tenant-db.ts'
import { stockLeft } from '#lib/inventory/stock-left.ts'
import { type Failure, ok, type Result } from '#lib/kernel/result.ts'
import { declineFailure } from '#lib/payments/decline-failure.ts'

export type PlacedOrder = {
  orderId: string
  orderNumber: string
  /** Their pages show another stock now. */
  soldProductSlugs: string[]
  /** True when something in it has sold out: lists show that too. */
  soldOut: boolean
}

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
  const variants = order.lines.flatMap(({ variant }) => variant ?? [])
  return ok({
    orderId: order.id,
    orderNumber: order.number,
    soldProductSlugs: [...new Set(variants.map(({ product }) => product.slug))],
    soldOut: variants.some((variant) => stockLeft(variant) === 0),
  })
}
