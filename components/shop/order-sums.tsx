import { formatMoney } from '#lib/kernel/money.ts'
import type { SumRow } from '#lib/orders/order-sums.ts'
import { cn } from '../ui/class-names.ts'

const STRONG = new Set(['total', 'due'])

/** What an order came to and why, a line for each part. */
export function OrderSums({ sums, currency }: { sums: readonly SumRow[]; currency: string }) {
  return (
    <dl className="space-y-2 border-line border-t pt-4 text-14 tabular-nums">
      {sums.map(({ kind, label, amountMinor }, index) => (
        <div
          // Two discounts may have one name.
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows are never moved
          key={index}
          className={cn(
            'flex items-baseline justify-between gap-4',
            kind === 'total' && 'border-line border-t pt-3',
            kind === 'tax-included' && 'text-13 text-muted',
          )}
        >
          <dt className={cn('min-w-0 break-words', STRONG.has(kind) && 'font-semibold text-16')}>{label}</dt>
          <dd
            className={cn('shrink-0', kind === 'total' ? 'font-semibold text-22' : STRONG.has(kind) && 'font-semibold')}
          >
            {kind === 'delivery' && amountMinor === 0 ? 'Free' : formatMoney(amountMinor, currency)}
          </dd>
        </div>
      ))}
    </dl>
  )
}
