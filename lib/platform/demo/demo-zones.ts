import type { Minor } from '#lib/kernel/money.ts'
import { COUNTRY_GROUPS } from '#lib/shipping/country-groups.ts'
import { flatRate, type ShippingRate, type ShippingSettings } from '#lib/shipping/schema.ts'

const EUROPE = COUNTRY_GROUPS.slice(0, 2).flatMap(({ codes }) => codes)

/** Where a demo store delivers and what that costs, US cents: at home, to Europe and by weight to the rest of the world. */
export function demoZones(prices: { standard: Minor; express: Minor; freeFrom: Minor }): ShippingSettings {
  const { standard, express, freeFrom } = prices
  const byWeight: ShippingRate = {
    ...flatRate('world', 'International delivery', 'Arrives in 8 to 14 working days', 0),
    kind: 'weight',
    bands: [
      { upTo: 1_000, priceMinor: standard * 3 },
      { upTo: 5_000, priceMinor: standard * 5 },
      { upTo: null, priceMinor: standard * 9 },
    ],
  }
  const place = (country: string) => ({ country, regions: [] })
  return {
    zones: [
      {
        id: 'home',
        name: 'United States',
        everywhere: false,
        places: [place('US')],
        rates: [
          flatRate('standard', 'Standard delivery', 'Arrives in 3 to 5 working days', standard, freeFrom),
          flatRate('express', 'Express delivery', 'Arrives in 1 to 2 working days', express),
          { ...flatRate('pickup', 'Pick up', '48 Harbor Road, Arlington, on weekdays', 0), kind: 'pickup' },
        ],
      },
      {
        id: 'europe',
        name: 'Europe',
        everywhere: false,
        places: EUROPE.map(place),
        rates: [
          flatRate('europe', 'Standard delivery', 'Arrives in 4 to 7 working days', standard * 2, freeFrom * 2),
          flatRate('europe-express', 'Express delivery', 'Arrives in 2 to 3 working days', express * 2),
        ],
      },
      { id: 'world', name: 'Rest of the world', everywhere: true, places: [], rates: [byWeight] },
    ],
  }
}
