import type { ShippingSettings } from './schema.ts'

/** The same zones and rates with every amount carried over to another currency; weights stay. */
export function rescaleShipping(settings: ShippingSettings, amount: (minor: number) => number): ShippingSettings {
  return {
    zones: settings.zones.map((zone) => ({
      ...zone,
      rates: zone.rates.map((rate) => ({
        ...rate,
        priceMinor: amount(rate.priceMinor),
        freeFromMinor: rate.freeFromMinor === null ? null : amount(rate.freeFromMinor),
        bands: rate.bands.map(({ upTo, priceMinor }) => ({
          upTo: rate.kind === 'price' && upTo !== null ? amount(upTo) : upTo,
          priceMinor: amount(priceMinor),
        })),
      })),
    })),
  }
}
