import { decimalsOf, MAX_MINOR } from '#lib/kernel/money.ts'

/** A range of prices from `minMinor` up to, and not including, `belowMinor`; null: without end. */
export type PriceStep = { minMinor: number; belowMinor: number | null; count: number }

const MOST_STEPS = 6

/** 1, 2, 5, 10, 20, 50 … of the currency's whole units, as far as a column goes; in minor units. */
export function priceLadder(currency: string): number[] {
  const unit = 10 ** decimalsOf(currency)
  const ladder: number[] = []
  for (let ten = 1; ten * unit <= MAX_MINOR; ten *= 10) {
    ladder.push(...[1, 2, 5].map((times) => times * ten * unit).filter((bound) => bound <= MAX_MINOR))
  }
  return ladder
}

/**
 * Prices as a handful of ranges with about as many products in each.
 * @param counts products on each rung: 0 is below the ladder's first bound, n from its bound n−1 on
 */
export function priceSteps(ladder: readonly number[], counts: ReadonlyMap<number, number>): PriceStep[] {
  const steps = [...counts]
    .filter(([, count]) => count > 0)
    .toSorted(([a], [b]) => a - b)
    .map(([rung, count]) => ({ minMinor: ladder[rung - 1] ?? 0, belowMinor: ladder[rung] ?? null, count }))
  while (steps.length > MOST_STEPS) {
    const sums = steps.slice(1).map(({ count }, index) => count + (steps[index]?.count ?? 0))
    const at = sums.indexOf(Math.min(...sums))
    const [low, high] = [steps[at], steps[at + 1]]
    if (!low || !high) break
    steps.splice(at, 2, { minMinor: low.minMinor, belowMinor: high.belowMinor, count: low.count + high.count })
  }
  return steps
}
