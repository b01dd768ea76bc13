import type { DiscountRule } from '#lib/discounts/schema.ts'
import { formatMoney } from '#lib/kernel/money.ts'
import { isTarget } from './is-target.ts'
import type { PriceInput } from './price-input.ts'
import { unitsGiven } from './units-given.ts'

/** Why a discount does not apply to this cart whatever else does, in words for the shopper; null when it may. */
export function refusalOf(rule: DiscountRule, input: PriceInput): string | null {
  const { minimum } = rule.terms
  const lines = input.lines.filter((line) => isTarget(rule.terms.target, line))
  if (lines.length === 0) return 'This code is for other things than those in your cart.'
  if (minimum.kind === 'subtotal') {
    const missing = minimum.minor - lines.reduce((sum, line) => sum + line.unitPriceMinor * line.quantity, 0)
    if (missing > 0) return `Add things for ${formatMoney(missing, input.currency)} to use this code.`
  }
  if (minimum.kind === 'quantity') {
    const missing = minimum.quantity - lines.reduce((sum, line) => sum + line.quantity, 0)
    if (missing > 0) return `Add ${missing} more to use this code.`
  }
  if (rule.kind === 'buy-x-get-y' && unitsGiven(rule.terms, input.lines).every((units) => units === 0)) {
    return 'Your cart does not hold enough of what this code is for.'
  }
  if (rule.kind === 'free-shipping') {
    if (!input.lines.some((line) => line.requiresShipping)) return 'There is nothing to deliver.'
    if (input.shipping?.priceMinor === 0) return 'Delivery is free already.'
  }
  return null
}
