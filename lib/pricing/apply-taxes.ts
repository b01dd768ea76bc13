import type { Minor } from '#lib/kernel/money.ts'
import { shareOf, spread } from '#lib/kernel/spread.ts'
import { RATE_WHOLE, rateParts } from '#lib/taxes/rate-parts.ts'
import type { TaxRate } from '#lib/taxes/schema.ts'

export type AppliedTaxes = {
  /** Of each base, in their order. */
  byBase: Minor[]
  taxLines: { name: string; rateBasisPoints: number; amountMinor: Minor }[]
  taxMinor: Minor
}

/**
 * The tax on these bases (lines and delivery after discounts; 0 for what is not taxed). Each rate's tax is rounded once
 * for the whole order, half up, and spread over the bases, so that what an invoice states per line, per rate and in sum
 * is the same money. See docs/decisions/0015-what-is-rounded-when.md.
 * @param included the bases contain the tax: it is taken out of them instead of being added
 */
export function applyTaxes(rates: readonly TaxRate[], bases: readonly Minor[], included: boolean): AppliedTaxes {
  const base = bases.reduce((sum, amount) => sum + amount, 0)
  const amounts = included ? taxWithin(rates, base) : taxBeside(rates, base)
  const byBase = bases.map(() => 0)
  for (const amount of amounts) {
    spread(amount, bases).forEach((share, index) => {
      byBase[index] = (byBase[index] ?? 0) + share
    })
  }
  return {
    byBase,
    taxLines: rates.map(({ name, rateBasisPoints }, i) => ({ name, rateBasisPoints, amountMinor: amounts[i] ?? 0 })),
    taxMinor: amounts.reduce((sum, amount) => sum + amount, 0),
  }
}

function taxBeside(rates: readonly TaxRate[], base: Minor): Minor[] {
  return rates.map(({ rateBasisPoints }) => shareOf(base, rateParts(rateBasisPoints), RATE_WHOLE))
}

/** Of a price of 119 with 19 % in it, 19; several rates share what they make together. */
function taxWithin(rates: readonly TaxRate[], base: Minor): Minor[] {
  const parts = rates.map(({ rateBasisPoints }) => rateParts(rateBasisPoints))
  const all = parts.reduce((sum, rate) => sum + rate, 0)
  return spread(shareOf(base, all, RATE_WHOLE + all), parts)
}
