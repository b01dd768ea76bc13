import { z } from 'zod'
import { RateBasisPoints } from '#lib/taxes/schema.ts'

const Minor = z.int().min(0)

/**
 * What a cart costs, to the minor unit. Always exact:
 *
 * sum of `lines[].subtotalMinor` − `discountMinor` + `shippingMinor` + (`taxIncluded` ? 0 : `taxMinor`) = `totalMinor`
 * = `giftCardMinor` + `dueMinor`; `taxMinor` is the sum of `taxLines`, and of the lines' tax and that of delivery.
 */
export const PricedCart = z.object({
  /** In the order of the cart. */
  lines: z.array(
    z.object({
      id: z.string(),
      quantity: z.int(),
      unitPriceMinor: Minor,
      subtotalMinor: Minor,
      discountMinor: Minor,
      taxMinor: Minor,
      /** Less the discounts, with the tax. */
      totalMinor: Minor,
      discounts: z.array(z.object({ id: z.string(), title: z.string(), amountMinor: Minor })),
    }),
  ),
  subtotalMinor: Minor,
  /** Of lines and delivery. */
  discountMinor: Minor,
  /** Before its discount. */
  shippingMinor: Minor,
  shippingDiscountMinor: Minor,
  taxMinor: Minor,
  /** True: tax is a part of the prices and not added to them. */
  taxIncluded: z.boolean(),
  taxLines: z.array(z.object({ name: z.string(), rateBasisPoints: RateBasisPoints, amountMinor: Minor })),
  totalMinor: Minor,
  /** What each card pays. */
  giftCards: z.array(z.object({ id: z.string(), lastFour: z.string(), amountMinor: Minor })),
  giftCardMinor: Minor,
  /** What the provider is asked for; 0 needs no provider. */
  dueMinor: Minor,
  /** Those that apply. One for delivery has 0 while the delivery is not chosen. */
  discounts: z.array(z.object({ id: z.string(), title: z.string(), code: z.string().nullable(), amountMinor: Minor })),
  /** Codes that change nothing here, and why. */
  refusedCodes: z.array(z.object({ code: z.string(), message: z.string() })),
})
export type PricedCart = z.infer<typeof PricedCart>
