import { type Minor, parseMoney, rescale } from '#lib/kernel/money.ts'
import { type Failure, ok, type Result } from '#lib/kernel/result.ts'
import type { SettingsInput } from './schema.ts'

export type DeliveryPrices = {
  shippingStandardMinor: Minor
  shippingExpressMinor: Minor
  freeShippingFromMinor: Minor | null
}

type Typed = Pick<SettingsInput, 'shippingStandard' | 'shippingExpress' | 'freeShippingFrom'>

/**
 * Reads the delivery prices of the settings form in the new currency. When the currency changes with the same
 * submission, the form still shows the old one's decimals ("5.00" while changing to yen): then that is what is meant.
 * @returns failures beside the fields
 */
export function readDeliveryPrices(typed: Typed, currency: string, before: string): Result<DeliveryPrices> {
  const failures: Failure[] = []
  const read = (field: keyof Typed): Minor => {
    const amount = parseMoney(typed[field], currency)
    if (amount !== null) return amount
    const old = parseMoney(typed[field], before)
    if (old !== null) return rescale(old, before, currency)
    failures.push({ code: 'invalid', message: 'Enter a price, or 0 for free delivery.', field })
    return 0
  }
  const prices = {
    shippingStandardMinor: read('shippingStandard'),
    shippingExpressMinor: read('shippingExpress'),
    freeShippingFromMinor: typed.freeShippingFrom === '' ? null : read('freeShippingFrom'),
  }
  const [first, ...others] = failures
  return first ? { ok: false, failures: [first, ...others] } : ok(prices)
}
