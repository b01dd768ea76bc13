import type { Minor } from '#lib/kernel/money.ts'

export const SHIPPING_METHODS = ['standard', 'express'] as const
export type ShippingMethod = (typeof SHIPPING_METHODS)[number]

export type ShippingOption = { id: ShippingMethod; label: string; description: string; priceMinor: Minor }

/** The part of a store's settings that decides what delivery costs. */
export type ShippingPrices = {
  shippingStandardMinor: Minor
  shippingExpressMinor: Minor
  freeShippingFromMinor: Minor | null
}

const LABELS: Record<ShippingMethod, { label: string; description: string }> = {
  standard: { label: 'Standard delivery', description: 'Arrives in 3 to 5 working days' },
  express: { label: 'Express delivery', description: 'Arrives in 1 to 2 working days' },
}

/** What delivery of a cart costs, in the store's currency; the first option is the one to propose. */
export function shippingOptions(prices: ShippingPrices, subtotalMinor: Minor): ShippingOption[] {
  const { freeShippingFromMinor: freeFrom } = prices
  const standardMinor = freeFrom !== null && subtotalMinor >= freeFrom ? 0 : prices.shippingStandardMinor
  return [
    { id: 'standard', ...LABELS.standard, priceMinor: standardMinor },
    { id: 'express', ...LABELS.express, priceMinor: prices.shippingExpressMinor },
  ]
}

/** "Standard delivery": what a stored method is called. */
export function shippingLabel(method: string): string {
  return LABELS[method as ShippingMethod]?.label ?? method
}
