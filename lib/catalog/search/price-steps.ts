import { decimalsOf, MAX_MINOR } from '#lib/kernel/money.ts'

/** A range of prices from `minMinor` up to, and not including, `belowMinor`; null: without end. */
export type PriceStep = { minMinor: number; belowMinor: number | null; count: number }

const MOST_STEPS = 6

/** 1, 2, 5, 10, 20, 50 … minor units, as far as a column goes: bounds of prices that are counted apart. */
export const PRICE_LADDER: readonly number[] = Array.from({ length: 10 }, (_, power) => 10 ** power)
  .flatMap((ten) => [1, 2, 5].map((times) => times * ten))
  .filter((bound) => bound <= MAX_MINOR)

/**
 * Prices as a handful of ranges with about as many products in each. All below one whole unit of the currency is one.
 * @param counts products on each rung of the ladder: 0 is below its first bound, n from its bound n−1 on
 */
export function priceSteps(counts: ReadonlyMap<number, number>, currency: string): PriceStep[] {
  const unit = 10 ** decimalsOf(currency)
  const steps: PriceStep[] = []
  for (const [rung, count] of [...counts].toSorted(([a], [b]) => a - b)) {
    if (count === 0) continue
    const belowMinor = PRICE_LADDER[rung] ?? null
    if (belowMinor !== null && belowMinor <= unit) {
      steps[0] = { minMinor: 0, belowMinor: unit, count: count + (steps[0]?.count ?? 0) }
    } else {
      steps.push({ minMinor: PRICE_LADDER[rung - 1] ?? 0, belowMinor, count })
    }
  }
  while (steps.length > MOST_STEPS) {
    const sums = steps.slice(1).map(({ count }, index) => count + (steps[index]?.count ?? 0))
    const at = sums.indexOf(Math.min(...sums))
    const [low, high] = [steps[at], steps[at + 1]]
    if (!low || !high) break
    steps.splice(at, 2, { minMinor: low.minMinor, belowMinor: high.belowMinor, count: low.count + high.count })
  }
  return steps
}
