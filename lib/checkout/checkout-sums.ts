import { orderSums, type SumRow } from '#lib/orders/order-sums.ts'
import type { PricedCart } from '#lib/pricing/priced-cart.ts'

type Priced = { priced: PricedCart | null; delivery: { label: string } | null; needsDelivery: boolean }

/** What a checkout comes to and why, as its order will say it. What is left to pay is said where gift cards pay a part. */
export function checkoutSums({ priced, delivery, needsDelivery }: Priced): SumRow[] {
  if (!priced) return []
  const shippingLabel = delivery?.label ?? 'Delivery'
  const account = { ...priced, shippingLabel }
  const standing = { status: 'open', paymentStatus: 'unpaid', refundedMinor: 0 } as const
  const rows = orderSums({ ...priced, ...standing, shippingLabel, account })
  return rows.filter(({ kind }) => {
    if (kind === 'delivery') return needsDelivery && delivery !== null
    return kind !== 'due' || priced.giftCardMinor > 0
  })
}
