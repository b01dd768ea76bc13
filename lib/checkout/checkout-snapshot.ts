import { z } from 'zod'
import { StoredAddress } from '#lib/orders/schema.ts'

/**
 * A checkout as it was submitted, kept with its payment: enough to make the order after a crash, and nothing about the
 * card. Amounts in minor units of `currency`.
 */
export const CheckoutSnapshot = z.object({
  customerId: z.string().nullable(),
  email: z.string(),
  address: StoredAddress,
  /** Id of the chosen rate, and what it was called then. */
  shippingMethod: z.string(),
  shippingLabel: z.string().default('Delivery'),
  currency: z.string(),
  subtotalMinor: z.int(),
  shippingMinor: z.int(),
  totalMinor: z.int(),
  /** What was reserved with the stock: uses of discounts, and money on gift cards. Given back when nothing comes of it. */
  discounts: z
    .array(z.object({ id: z.string(), title: z.string(), code: z.string().nullable(), amountMinor: z.int() }))
    .default([]),
  giftCards: z.array(z.object({ id: z.string(), lastFour: z.string(), amountMinor: z.int() })).default([]),
  lines: z.array(
    z.object({
      variantId: z.string(),
      title: z.string(),
      sku: z.string(),
      unitPriceMinor: z.int(),
      quantity: z.int(),
    }),
  ),
})
export type CheckoutSnapshot = z.infer<typeof CheckoutSnapshot>
