import type { DiscountRule } from '#lib/discounts/schema.ts'
import { MAX_MINOR } from '#lib/kernel/money.ts'
import { taxRatesFor } from '#lib/taxes/tax-rates-for.ts'
import { type AppliedDiscounts, applyDiscounts } from './apply-discounts.ts'
import { applyTaxes } from './apply-taxes.ts'
import { discountSets } from './discount-sets.ts'
import type { LineInput, PriceInput } from './price-input.ts'
import type { PricedCart } from './priced-cart.ts'
import { refusalOf } from './refusal-of.ts'

const ALONE = 'This code cannot be combined with the discount you have.'
const NOTHING_LEFT = 'There is nothing left to reduce.'

/**
 * What a cart costs. Pure, in integers, and the same in whatever order lines and discounts come.
 *
 * Discounts that combine apply together, any other only alone; of these possibilities the one with the lowest total
 * holds, and between equal ones that which uses more of the entered codes. Tax is on what is left after discounts, and
 * gift cards pay last: they are money, not a discount.
 * @returns null beyond `MAX_MINOR`: no order can hold such an amount
 */
export function priceCart(input: PriceInput): PricedCart | null {
  // One order of lines for every calculation: equal remainders must not hang on what was put in first.
  const places = input.lines.map((line, place) => ({ line, place })).sort((a, b) => (a.line.id < b.line.id ? -1 : 1))
  const lines = places.map(({ line }) => line)
  if (lines.reduce((sum, line) => sum + line.unitPriceMinor * line.quantity, 0) > MAX_MINOR) return null

  const refusals = new Map(input.discounts.map((rule) => [rule.id, refusalOf(rule, input)]))
  const usable = input.discounts.filter(({ id }) => refusals.get(id) === null)
  const [best] = discountSets(usable)
    .map((rules) => priced(input, lines, applyDiscounts(rules, lines, input.shipping)))
    .sort(better)
  if (!best || best.totalMinor > MAX_MINOR) return null

  const byPlace = best.lines.map((line, index) => ({ line, place: places[index]?.place ?? index }))
  return {
    ...best,
    lines: byPlace.sort((a, b) => a.place - b.place).map(({ line }) => line),
    refusedCodes: refusedCodes(input.discounts, refusals, best),
  }
}

function priced(input: PriceInput, lines: readonly LineInput[], discounted: AppliedDiscounts): PricedCart {
  const { byLine, shippingDiscountMinor, applied } = discounted
  const { pricesIncludeTax: taxIncluded, shippingTaxed } = input.taxes
  const left = lines.map((line, i) => line.unitPriceMinor * line.quantity - (byLine[i]?.discountMinor ?? 0))
  const shippingMinor = input.shipping?.priceMinor ?? 0
  const bases = lines.map((line, i) => (line.taxable && !line.isGiftCard ? (left[i] ?? 0) : 0))
  bases.push(shippingTaxed ? shippingMinor - shippingDiscountMinor : 0)
  const { byBase, taxLines, taxMinor } = applyTaxes(taxRatesFor(input.taxes, input.destination), bases, taxIncluded)

  const pricedLines = lines.map(({ id, quantity, unitPriceMinor }, i) => {
    const { discounts, discountMinor } = byLine[i] ?? { discounts: [], discountMinor: 0 }
    const taxOfLine = byBase[i] ?? 0
    const totalMinor = (left[i] ?? 0) + (taxIncluded ? 0 : taxOfLine)
    const subtotalMinor = unitPriceMinor * quantity
    return { id, quantity, unitPriceMinor, subtotalMinor, discountMinor, taxMinor: taxOfLine, totalMinor, discounts }
  })
  const subtotalMinor = pricedLines.reduce((sum, line) => sum + line.subtotalMinor, 0)
  const discountMinor = pricedLines.reduce((sum, line) => sum + line.discountMinor, shippingDiscountMinor)
  const totalMinor = subtotalMinor - discountMinor + shippingMinor + (taxIncluded ? 0 : taxMinor)
  return {
    lines: pricedLines,
    subtotalMinor,
    discountMinor,
    shippingMinor,
    shippingDiscountMinor,
    taxMinor,
    taxIncluded,
    taxLines,
    totalMinor,
    ...paidByCards(input.giftCards, totalMinor),
    discounts: applied,
    refusedCodes: [],
  }
}

function paidByCards(cards: PriceInput['giftCards'], totalMinor: number) {
  let dueMinor = totalMinor
  const giftCards = cards.flatMap(({ id, lastFour, balanceMinor }) => {
    const amountMinor = Math.min(balanceMinor, dueMinor)
    dueMinor -= amountMinor
    return amountMinor > 0 ? [{ id, lastFour, amountMinor }] : []
  })
  return { giftCards, giftCardMinor: totalMinor - dueMinor, dueMinor }
}

/** Sorts what is better for the shopper first. */
function better(a: PricedCart, b: PricedCart): number {
  const codes = (cart: PricedCart) => cart.discounts.filter(({ code }) => code !== null).length
  return a.totalMinor - b.totalMinor || codes(b) - codes(a)
}

function refusedCodes(
  rules: readonly DiscountRule[],
  refusals: ReadonlyMap<string, string | null>,
  best: PricedCart,
): PricedCart['refusedCodes'] {
  const applied = new Set(best.discounts.map(({ id }) => id))
  const combines = new Map(rules.map((rule) => [rule.id, rule.combinable]))
  return rules.flatMap(({ id, code, combinable }) => {
    if (code === null || applied.has(id)) return []
    const tried = combinable ? best.discounts.every((other) => combines.get(other.id)) : best.discounts.length === 0
    return [{ code, message: refusals.get(id) ?? (tried ? NOTHING_LEFT : ALONE) }]
  })
}
