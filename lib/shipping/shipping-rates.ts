import type { Minor } from '#lib/kernel/money.ts'
import { sameRegion } from './regions.ts'
import type { ShippingRate, ShippingSettings, ShippingZone } from './schema.ts'

/** A way of delivery that a shopper may choose. */
export type ShippingOption = { id: string; label: string; description: string; priceMinor: Minor }

/** What an order has that needs no delivery. */
export const NO_DELIVERY: ShippingOption = { id: 'none', label: 'No delivery needed', description: '', priceMinor: 0 }

export type ShippingQuestion = {
  /** Null before it is known: then the first zone speaks for the store. */
  destination: { country: string; region: string } | null
  lines: readonly { quantity: number; weightGrams: number; requiresShipping: boolean }[]
  subtotalAfterDiscountsMinor: Minor
}

/**
 * What delivery of a cart costs, in the store's currency; the first option is the one to propose.
 * @returns `NO_DELIVERY` alone when nothing in the cart is delivered, nothing when the store does not deliver there
 */
export function shippingRates(settings: ShippingSettings, question: ShippingQuestion): ShippingOption[] {
  const { destination, lines, subtotalAfterDiscountsMinor: worth } = question
  const delivered = lines.filter((line) => line.requiresShipping)
  if (lines.length > 0 && delivered.length === 0) return [NO_DELIVERY]
  const grams = delivered.reduce((sum, line) => sum + line.weightGrams * line.quantity, 0)
  return (zoneFor(settings, destination)?.rates ?? []).flatMap((rate) => {
    const priceMinor = priceOf(rate, grams, worth)
    return priceMinor === null ? [] : [{ id: rate.id, label: rate.label, description: rate.description, priceMinor }]
  })
}

/** The zone of an address: one that names its region before one that names its country, before the rest of the world. */
export function zoneFor(
  settings: ShippingSettings,
  destination: ShippingQuestion['destination'],
): ShippingZone | undefined {
  const { zones } = settings
  if (!destination) return zones[0]
  const { country, region } = destination
  const placeIn = (zone: ShippingZone) => zone.places.filter((place) => place.country === country)
  return (
    zones.find((zone) =>
      placeIn(zone).some(({ regions }) => regions.some((one) => sameRegion(country, one, region))),
    ) ??
    zones.find((zone) => placeIn(zone).some(({ regions }) => regions.length === 0)) ??
    zones.find((zone) => zone.everywhere)
  )
}

/** From which worth of goods the cheapest way of the first zone is free; null: never. */
export function freeShippingFrom(settings: ShippingSettings): Minor | null {
  const thresholds = settings.zones[0]?.rates.flatMap(({ freeFromMinor }) => freeFromMinor ?? []) ?? []
  return thresholds.length > 0 ? Math.min(...thresholds) : null
}

/** @returns null when it is too heavy or worth too much for this rate */
function priceOf(rate: ShippingRate, grams: number, worth: Minor): Minor | null {
  if (rate.freeFromMinor !== null && worth >= rate.freeFromMinor) return 0
  if (rate.kind === 'flat' || rate.kind === 'pickup') return rate.priceMinor
  const measure = rate.kind === 'weight' ? grams : worth
  return rate.bands.find(({ upTo }) => upTo === null || measure <= upTo)?.priceMinor ?? null
}
