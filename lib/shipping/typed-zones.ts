import { toDecimal } from '#lib/kernel/money.ts'
import { decimalText } from '#lib/kernel/parse-decimal.ts'
import type { ShippingSettings } from './schema.ts'
import type { TypedZone } from './shipping-form.ts'

/** The zones as the editor shows them. */
export function typedZones(settings: ShippingSettings, currency: string): TypedZone[] {
  return settings.zones.map((zone) => ({
    ...zone,
    places: zone.places.map(({ country, regions }) => ({ country, regions: regions.join(', ') })),
    rates: zone.rates.map(({ id, label, description, kind, priceMinor, bands, freeFromMinor }) => ({
      id,
      label,
      description,
      kind,
      price: kind === 'flat' || kind === 'pickup' ? toDecimal(priceMinor, currency) : '',
      bands: bands.map(({ upTo, priceMinor: price }) => ({
        upTo: upTo === null ? '' : kind === 'weight' ? decimalText(upTo, 3) : toDecimal(upTo, currency),
        price: toDecimal(price, currency),
      })),
      freeFrom: freeFromMinor === null ? '' : toDecimal(freeFromMinor, currency),
    })),
  }))
}
