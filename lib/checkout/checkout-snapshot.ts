import { z } from 'zod'
import { StoredAddress } from '#lib/orders/schema.ts'
import { PricedCart } from '#lib/pricing/priced-cart.ts'

const Line = z.object({
  variantId: z.string(),
  title: z.string(),
  variantTitle: z.string().default(''),
  sku: z.string(),
  unitPriceMinor: z.int(),
  quantity: z.int(),
})

/**
 * A checkout as it was submitted, kept with its payment: enough to make the order after a crash, to give back what was
 * reserved for it, and nothing about the card. Amounts in minor units of `currency`.
 */
export const CheckoutSnapshot = z.preprocess(
  withPrices,
  z.object({
    customerId: z.string().nullable(),
    email: z.string(),
    address: StoredAddress,
    /** Id of the chosen rate, and what it was called then. */
    shippingMethod: z.string(),
    shippingLabel: z.string().default('Delivery'),
    currency: z.string(),
    lines: z.array(Line),
    /** What it came to: its discounts and gift cards are those that are reserved. */
    priced: PricedCart,
    note: z.string().default(''),
    /** As the cart held them. */
    codes: z.array(z.string()).default([]),
  }),
)
export type CheckoutSnapshot = z.infer<typeof CheckoutSnapshot>

const OldTotals = z.object({
  subtotalMinor: z.int(),
  shippingMinor: z.int(),
  totalMinor: z.int(),
  lines: z.array(Line),
})

/** Checkouts from before discounts and taxes say no more than three sums. */
function withPrices(stored: unknown): unknown {
  const old = OldTotals.safeParse(stored)
  if (typeof stored !== 'object' || stored === null || 'priced' in stored || !old.success) return stored
  const { subtotalMinor, shippingMinor, totalMinor, lines } = old.data
  const priced: PricedCart = {
    lines: lines.map(({ variantId, quantity, unitPriceMinor }) => {
      const sum = unitPriceMinor * quantity
      const none = { discountMinor: 0, taxMinor: 0, discounts: [] }
      return { id: variantId, quantity, unitPriceMinor, subtotalMinor: sum, ...none, totalMinor: sum }
    }),
    subtotalMinor,
    discountMinor: 0,
    shippingMinor,
    shippingDiscountMinor: 0,
    taxMinor: 0,
    taxIncluded: false,
    taxLines: [],
    totalMinor,
    giftCards: [],
    giftCardMinor: 0,
    dueMinor: totalMinor,
    discounts: [],
    refusedCodes: [],
  }
  return { ...stored, priced }
}
