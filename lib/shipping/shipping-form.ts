import { z } from 'zod'
import { jsonField } from '#lib/kernel/json-field.ts'
import { optionalLine, requiredLine } from '#lib/kernel/text.ts'
import { isCountryCode } from './countries.ts'
import { MAX_BANDS, MAX_PLACES, MAX_RATES, MAX_ZONES, RATE_KINDS } from './schema.ts'

const Id = requiredLine(60, 'Reload the page and try again.')
const Amount = optionalLine(20)

const Band = z.object({
  /** Kilograms, or an amount; empty: without a limit. */
  upTo: Amount,
  price: Amount,
})

const Rate = z.object({
  id: Id,
  label: requiredLine(60, 'Enter what shoppers choose, such as “Standard delivery”.'),
  description: optionalLine(160),
  kind: z.enum(RATE_KINDS, { error: 'Choose how the price is found.' }),
  price: Amount,
  bands: z.array(Band).max(MAX_BANDS, `Use at most ${MAX_BANDS} steps.`),
  freeFrom: Amount,
})

const Zone = z
  .object({
    id: Id,
    name: requiredLine(60, 'Enter a name, such as “Europe”.'),
    everywhere: z.boolean(),
    places: z
      .array(
        z.object({
          country: z.string().refine(isCountryCode, 'Choose a country.'),
          /** Names or codes with commas between them; empty: the whole country. */
          regions: optionalLine(1_000),
        }),
      )
      .max(MAX_PLACES),
    rates: z.array(Rate).max(MAX_RATES, `Use at most ${MAX_RATES} ways of delivery.`),
  })
  .superRefine((zone, issues) => {
    if (!zone.everywhere && zone.places.length === 0) {
      issues.addIssue({ code: 'custom', path: ['places'], message: 'Add a country.' })
    }
    if (zone.rates.length === 0) {
      issues.addIssue({ code: 'custom', path: ['rates'], message: 'Add a way of delivery, or remove the zone.' })
    }
  })

/** The editor of zones. Amounts and weights are kept as typed; `updateShipping` reads them in the store's currency. */
export const ShippingInput = z.object({
  zones: jsonField(z.array(Zone).max(MAX_ZONES, `Use at most ${MAX_ZONES} zones.`)),
})
export type ShippingInput = z.infer<typeof ShippingInput>
export type TypedZone = ShippingInput['zones'][number]
export type TypedRate = TypedZone['rates'][number]
