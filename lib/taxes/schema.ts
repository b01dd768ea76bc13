import { z } from 'zod'
import { lenientList } from '#lib/kernel/lenient-list.ts'
import { rateParts } from './rate-parts.ts'

export const MAX_TAX_RATES = 200
/** Basis points with at most one decimal: 887.5 is 8.875 %. */
export const RateBasisPoints = z
  .number()
  .min(0)
  .max(10_000)
  .refine((rate) => rateParts(rate) / 10 === rate)

export const TaxRate = z.object({
  /** As invoices name it: "VAT", "Sales tax". */
  name: z.string().min(1).max(40),
  /** ISO 3166-1 alpha-2. */
  country: z.string().length(2),
  /** A region of the country, as `sameRegion` compares it; '' for the whole country. */
  region: z.string().max(60).default(''),
  rateBasisPoints: RateBasisPoints,
})
export type TaxRate = z.infer<typeof TaxRate>

/** `store_settings.taxes`. A store that has set nothing charges no tax. */
export const TaxSettings = z
  .object({
    /** True: prices are what shoppers pay, and tax is a part of them. */
    pricesIncludeTax: z.boolean().default(false).catch(false),
    /** Delivery is taxed like the goods. */
    shippingTaxed: z.boolean().default(true).catch(true),
    rates: lenientList(TaxRate).default([]),
  })
  .catch({ pricesIncludeTax: false, shippingTaxed: true, rates: [] })
export type TaxSettings = z.infer<typeof TaxSettings>
