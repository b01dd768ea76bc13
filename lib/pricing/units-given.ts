import type { DiscountTerms } from '#lib/discounts/schema.ts'
import { isTarget } from './is-target.ts'
import type { LineInput } from './price-input.ts'

/**
 * How many units of each line "buy X get Y" makes cheaper. A unit either counts as bought or is given, never both; only
 * whole sets count. The cheapest units are given first, as people expect of such an offer.
 */
export function unitsGiven(terms: DiscountTerms, lines: readonly LineInput[]): number[] {
  const { buyQuantity, getQuantity, timesPerOrder } = terms
  let buyOnly = 0
  let giveOnly = 0
  let both = 0
  const places = lines.map((line) => {
    const buys = isTarget(terms.buy, line)
    const gives = isTarget(terms.target, line)
    if (buys && gives) both += line.quantity
    else if (buys) buyOnly += line.quantity
    else if (gives) giveOnly += line.quantity
    return { buys, gives }
  })
  const fits = (times: number) =>
    Math.max(0, times * buyQuantity - buyOnly) + Math.max(0, times * getQuantity - giveOnly) <= both
  let times = Math.floor((buyOnly + giveOnly + both) / (buyQuantity + getQuantity))
  times = Math.min(times, timesPerOrder ?? times)
  while (times > 0 && !fits(times)) times--

  let left = times * getQuantity
  // Of the units that could be either, so many must stay bought.
  let leftOfBoth = both - Math.max(0, times * buyQuantity - buyOnly)
  const given = lines.map(() => 0)
  const cheapestFirst = lines
    .map((line, index) => ({ price: line.unitPriceMinor, index }))
    .sort((a, b) => a.price - b.price)
  for (const { index } of cheapestFirst) {
    const place = places[index]
    const quantity = lines[index]?.quantity ?? 0
    if (!place?.gives) continue
    const taken = Math.min(left, place.buys ? Math.min(quantity, leftOfBoth) : quantity)
    given[index] = taken
    left -= taken
    if (place.buys) leftOfBoth -= taken
  }
  return given
}
