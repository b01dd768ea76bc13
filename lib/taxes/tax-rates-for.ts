import { sameRegion } from '#lib/shipping/regions.ts'
import type { TaxRate, TaxSettings } from './schema.ts'

/**
 * The rates that hold at an address. Those of its region replace those of its country, so that a region can be an
 * exception (Canary Islands: none; Ontario: one harmonised rate); several of the same level add up (Quebec: GST and QST).
 */
export function taxRatesFor(
  settings: TaxSettings,
  destination: { country: string; region: string } | null,
): readonly TaxRate[] {
  if (!destination) return []
  const { country, region } = destination
  const ofCountry = settings.rates.filter((rate) => rate.country === country)
  const ofRegion = ofCountry.filter((rate) => rate.region !== '' && sameRegion(country, rate.region, region))
  const rates = ofRegion.length > 0 ? ofRegion : ofCountry.filter((rate) => rate.region === '')
  return rates.filter(({ rateBasisPoints }) => rateBasisPoints > 0)
}
