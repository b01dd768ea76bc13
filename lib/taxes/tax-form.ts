import { z } from 'zod'
import { jsonField } from '#lib/kernel/json-field.ts'
import { optionalLine, requiredLine } from '#lib/kernel/text.ts'
import { isCountryCode } from '#lib/shipping/countries.ts'
import { MAX_TAX_RATES } from './schema.ts'

const checkbox = z
  .string()
  .optional()
  .transform((value) => value === 'on')

/** The form of taxes. Rates are kept as typed; `updateTaxes` reads them. */
export const TaxesInput = z.object({
  pricesIncludeTax: z.enum(['yes', 'no'], { error: 'Choose one.' }),
  shippingTaxed: checkbox,
  rates: jsonField(
    z
      .array(
        z.object({
          name: requiredLine(40, 'Enter what invoices call it, such as “VAT”.'),
          country: z.string().refine(isCountryCode, 'Choose a country.'),
          region: optionalLine(60),
          /** Percent. */
          rate: requiredLine(10, 'Enter a percentage.'),
        }),
      )
      .max(MAX_TAX_RATES, `Use at most ${MAX_TAX_RATES} rates.`),
  ),
})
export type TaxesInput = z.infer<typeof TaxesInput>
export type TypedTaxRate = TaxesInput['rates'][number]
