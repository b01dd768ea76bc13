import { z } from 'zod'
import { lenientList } from '#lib/kernel/lenient-list.ts'
import { MAX_MINOR } from '#lib/kernel/money.ts'

export const RATE_KINDS = ['flat', 'weight', 'price', 'pickup'] as const
export type RateKind = (typeof RATE_KINDS)[number]

export const MAX_ZONES = 30
export const MAX_RATES = 12
export const MAX_BANDS = 20
/** Countries that one zone may name: all of them. */
export const MAX_PLACES = 260
export const MAX_REGIONS = 60
/** 10 t. */
export const MAX_GRAMS = 10_000_000

const Price = z.int().min(0).max(MAX_MINOR)

/** Amounts in minor units of the store's currency, weights in grams. */
export const ShippingRate = z.object({
  /** What an order keeps; it stays while the rate is changed. */
  id: z.string().min(1).max(60),
  label: z.string().min(1).max(60),
  /** When it arrives, or where it is picked up. */
  description: z.string().max(160).default(''),
  kind: z.enum(RATE_KINDS),
  /** Of `flat` and `pickup`. */
  priceMinor: Price.default(0),
  /** Of `weight` (up to so many grams) and `price` (of goods worth up to so much): the first that fits holds. */
  bands: lenientList(z.object({ upTo: z.int().min(0).nullable(), priceMinor: Price })).default([]),
  /** Free for goods worth at least so much; null: never. */
  freeFromMinor: Price.nullable().default(null),
})
export type ShippingRate = z.infer<typeof ShippingRate>

export const ShippingZone = z.object({
  id: z.string().min(1).max(60),
  name: z.string().min(1).max(60),
  /** For every place that no other zone names. */
  everywhere: z.boolean().default(false),
  /** Whole countries, or some of their regions. */
  places: lenientList(
    z.object({
      country: z.string().length(2),
      regions: z.array(z.string().min(1).max(60)).max(MAX_REGIONS).default([]),
    }),
  ).default([]),
  rates: lenientList(ShippingRate).default([]),
})
export type ShippingZone = z.infer<typeof ShippingZone>

/** What a store has that has set nothing: two rates to everywhere. */
const UNTOUCHED: ShippingZone[] = [
  {
    id: 'everywhere',
    name: 'Everywhere',
    everywhere: true,
    places: [],
    rates: [
      flatRate('standard', 'Standard delivery', 'Arrives in 3 to 5 working days', 500),
      flatRate('express', 'Express delivery', 'Arrives in 1 to 2 working days', 1_500),
    ],
  },
]

/** `store_settings.shipping`. The first zone is the one that is shown while nobody knows where a cart goes. */
export const ShippingSettings = z
  .object({ zones: lenientList(ShippingZone).default(UNTOUCHED) })
  .catch({ zones: UNTOUCHED })
export type ShippingSettings = z.infer<typeof ShippingSettings>

/** A rate of one price. */
export function flatRate(
  id: string,
  label: string,
  description: string,
  priceMinor: number,
  freeFromMinor: number | null = null,
): ShippingRate {
  return { id, label, description, kind: 'flat', priceMinor, bands: [], freeFromMinor }
}
