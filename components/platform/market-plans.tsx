import { formatMoney } from '#lib/kernel/money.ts'

export type MarketPlan = {
  slug: string
  name: string
  forWhom: string
  monthlyMinor: number
  /** null: as many as come. */
  ordersPerMonth: number | null
}

type MarketPlansProps = { plans: readonly MarketPlan[]; currency: string; headings?: 'h2' | 'h3' }

/** The plans, side by side where there is room. Each is drawn as many gates as it has neighbours below it. */
export function MarketPlans({ plans, currency, headings: Heading = 'h3' }: MarketPlansProps) {
  return (
    <ul className="grid divide-line border-line border-y max-md:divide-y md:grid-cols-3 md:divide-x">
      {plans.map((plan, index) => (
        <li key={plan.slug} className="py-8 md:px-8 md:py-10 md:first:pl-0 md:last:pr-0">
          <Gates count={index + 1} />
          <Heading className="mt-6 font-semibold text-22">{plan.name}</Heading>
          <p className="mt-1 text-muted">{plan.forWhom}</p>
          <p className="mt-6 flex items-baseline gap-2">
            <span className="display text-48 tabular-nums">{wholePrice(plan.monthlyMinor, currency)}</span>
            <span className="text-14 text-muted">a month</span>
          </p>
          <p className="mt-2">{ordersInWords(plan.ordersPerMonth)}</p>
        </li>
      ))}
    </ul>
  )
}

/** "$9" for $9.00: on a price list the cents of a round price are noise. */
function wholePrice(minor: number, currency: string): string {
  return formatMoney(minor, currency).replace(/[.]0+$/, '')
}

function ordersInWords(perMonth: number | null): string {
  return perMonth === null ? 'As many orders as come' : `Up to ${perMonth.toLocaleString('en')} orders a month`
}

function Gates({ count }: { count: number }) {
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${count * 34} 38`}
      height="38"
      width={count * 34}
      className="fill-accent-soft stroke-accent-text"
      strokeWidth="1.5"
    >
      {Array.from({ length: count }, (_, index) => `M${index * 34 + 1} 37V16a14 14 0 0 1 28 0V37Z`).map((d) => (
        <path key={d} d={d} />
      ))}
    </svg>
  )
}
