import { Badge } from '#components/ui/badge.tsx'
import type { DiscountRow, DiscountState } from '#lib/discounts/discount-view.ts'
import { RowLink } from './row-link.tsx'

const STATES = {
  active: { tone: 'green', words: 'Active' },
  scheduled: { tone: 'amber', words: 'Scheduled' },
  ended: { tone: 'neutral', words: 'Ended' },
} as const

export function DiscountStateBadge({ state }: { state: DiscountState }) {
  return <Badge tone={STATES[state].tone}>{STATES[state].words}</Badge>
}

/** Discounts; a row opens its form. */
export function DiscountList({ discounts }: { discounts: readonly DiscountRow[] }) {
  return (
    <ul className="divide-y divide-line">
      {discounts.map(({ id, title, code, summary, state, used, usageLimit }) => (
        <li key={id} className="relative flex min-h-14 items-center gap-3 px-4 py-2 hover:bg-sunken sm:px-5">
          <span className="min-w-0 flex-1">
            <RowLink href={`/admin/discounts/${id}`} className="block truncate text-14">
              {code ?? title}
            </RowLink>
            <span className="block truncate text-13 text-muted">
              {code === null ? 'By itself' : title} · {summary}
            </span>
          </span>
          <span className="hidden shrink-0 text-13 text-muted tabular-nums sm:block">
            {usageLimit === null ? `Used ${used}` : `Used ${used} of ${usageLimit}`}
          </span>
          <span className="flex w-20 shrink-0 justify-end">
            <DiscountStateBadge state={state} />
          </span>
        </li>
      ))}
    </ul>
  )
}
