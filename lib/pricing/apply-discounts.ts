import type { DiscountRule } from '#lib/discounts/schema.ts'
import type { Minor } from '#lib/kernel/money.ts'
import { shareOf, spread } from '#lib/kernel/spread.ts'
import { isTarget } from './is-target.ts'
import type { LineInput, PriceInput } from './price-input.ts'
import { unitsGiven } from './units-given.ts'

export type LineDiscount = { id: string; title: string; amountMinor: Minor }

export type AppliedDiscounts = {
  /** Of each line, in the order of `lines`. */
  byLine: { discounts: LineDiscount[]; discountMinor: Minor }[]
  shippingDiscountMinor: Minor
  applied: { id: string; title: string; code: string | null; amountMinor: Minor }[]
}

/**
 * Takes these discounts off, one after the other, each off what those before it left. The amount of each is rounded once
 * (half up) and then spread over its lines.
 */
export function applyDiscounts(
  rules: readonly DiscountRule[],
  lines: readonly LineInput[],
  shipping: PriceInput['shipping'],
): AppliedDiscounts {
  const left = lines.map((line) => line.unitPriceMinor * line.quantity)
  const byLine = lines.map((): AppliedDiscounts['byLine'][number] => ({ discounts: [], discountMinor: 0 }))
  const applied: AppliedDiscounts['applied'] = []
  let shippingDiscountMinor = 0
  for (const rule of rules) {
    const { id, title, code } = rule
    if (rule.kind === 'free-shipping') {
      const amountMinor = (shipping?.priceMinor ?? 0) - shippingDiscountMinor
      shippingDiscountMinor += amountMinor
      if (amountMinor > 0 || !shipping) applied.push({ id, title, code, amountMinor })
      continue
    }
    const weights = reducible(rule, lines, left)
    const sum = weights.reduce((total, weight) => total + weight, 0)
    const amountMinor = rule.kind === 'amount' ? Math.min(rule.value, sum) : percentOf(sum, rule.value)
    if (amountMinor === 0) continue
    applied.push({ id, title, code, amountMinor })
    spread(amountMinor, weights).forEach((share, index) => {
      const line = byLine[index]
      if (!line || share === 0) return
      line.discounts.push({ id, title, amountMinor: share })
      line.discountMinor += share
      left[index] = (left[index] ?? 0) - share
    })
  }
  return { byLine, shippingDiscountMinor, applied }
}

/** What a discount may reduce of each line. */
function reducible(rule: DiscountRule, lines: readonly LineInput[], left: readonly Minor[]): Minor[] {
  if (rule.kind !== 'buy-x-get-y')
    return lines.map((line, i) => (isTarget(rule.terms.target, line) ? (left[i] ?? 0) : 0))
  const given = unitsGiven(rule.terms, lines)
  return lines.map((line, i) => Math.min(left[i] ?? 0, (given[i] ?? 0) * line.unitPriceMinor))
}

function percentOf(amount: Minor, basisPoints: number): Minor {
  return shareOf(amount, Math.min(basisPoints, 10_000), 10_000)
}
