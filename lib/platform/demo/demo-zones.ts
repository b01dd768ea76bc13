import type { Minor } from '#lib/kernel/money.ts'
import { flatRate, type ShippingSettings } from '#lib/shipping/schema.ts'

/** Where a demo store delivers and what that costs, US cents. */
export function demoZones(prices: { standard: Minor; express: Minor; freeFrom: Minor }): ShippingSettings {
  const rates = [
    flatRate('standard', 'Standard delivery', 'Arrives in 3 to 5 working days', prices.standard, prices.freeFrom),
    flatRate('express', 'Express delivery', 'Arrives in 1 to 2 working days', prices.express),
  ]
  return { zones: [{ id: 'everywhere', name: 'Everywhere', everywhere: true, places: [], rates }] }
}
