import type { DiscountRule } from '#lib/discounts/schema.ts'

/** What is sold cheaper as a thing comes before what makes the whole order cheaper. */
const KINDS = ['buy-x-get-y', 'percent', 'amount', 'free-shipping'] as const
const TARGETS = ['products', 'collections', 'all'] as const

/** The order in which discounts apply to what those before them left. It hangs on nothing but the discounts themselves. */
function inOrder(a: DiscountRule, b: DiscountRule): number {
  return (
    KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
    TARGETS.indexOf(a.terms.target.to) - TARGETS.indexOf(b.terms.target.to) ||
    b.value - a.value ||
    (a.id < b.id ? -1 : 1)
  )
}

/** What may apply together: all that combine, or any other alone. */
export function discountSets(rules: readonly DiscountRule[]): DiscountRule[][] {
  const ordered = rules.toSorted(inOrder)
  const alone = ordered.filter((rule) => !rule.combinable).map((rule) => [rule])
  return [ordered.filter((rule) => rule.combinable), ...alone]
}
