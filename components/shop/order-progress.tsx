import { writtenDate } from '#lib/kernel/written-date.ts'
import type { OrderView } from '#lib/orders/order-view.ts'
import { cn } from '../ui/class-names.ts'
import { Check } from '../ui/icons.tsx'

type OrderProgressProps = {
  order: Pick<OrderView, 'placedAt' | 'paidAt' | 'fulfilledAt' | 'cancelledAt' | 'paymentStatus' | 'tracking'>
  timeZone: string
}

/** How far an order is: placed, paid, shipped; or cancelled. */
export function OrderProgress({ order, timeZone }: OrderProgressProps) {
  const { carrier, number, url } = order.tracking
  const parcel = [carrier, number].filter(Boolean).join(' ')
  return (
    <section aria-label="Progress" className="mt-8">
      <ol className="grid gap-4 sm:grid-cols-3">
        {stepsOf(order).map(({ label, at, waiting }) => (
          <li
            key={label}
            className={cn('flex gap-3 border-t-2 pt-3 text-14', at ? 'border-accent' : 'border-line text-muted')}
          >
            <span
              aria-hidden
              className={cn(
                'mt-0.5 flex size-5 shrink-0 items-center justify-center rounded-full',
                at ? 'bg-accent text-on-accent' : 'border border-line-strong',
              )}
            >
              {at ? <Check size={12} strokeWidth={2.5} /> : null}
            </span>
            <span>
              <span className="block font-medium">{label}</span>
              <span className="block text-muted">{at ? writtenDate(at, timeZone) : waiting}</span>
            </span>
          </li>
        ))}
      </ol>
      {order.fulfilledAt && (parcel || url) ? (
        <p className="mt-5 break-words text-14">
          {parcel ? <>Parcel: {parcel}. </> : null}
          {url ? (
            <a
              href={url}
              rel="noopener noreferrer nofollow"
              target="_blank"
              className="text-accent-text underline underline-offset-4"
            >
              Follow your parcel
            </a>
          ) : null}
        </p>
      ) : null}
    </section>
  )
}

type Step = { label: string; at: Date | null; waiting: string }

function stepsOf({ placedAt, paidAt, fulfilledAt, cancelledAt, paymentStatus }: OrderProgressProps['order']): Step[] {
  const placed = { label: 'Placed', at: placedAt, waiting: '' }
  const paid = { label: 'Paid', at: paidAt, waiting: 'Not paid yet' }
  if (!cancelledAt) return [placed, paid, { label: 'Shipped', at: fulfilledAt, waiting: 'In preparation' }]
  const steps = [placed, ...(paidAt ? [paid] : []), { label: 'Cancelled', at: cancelledAt, waiting: '' }]
  if (paidAt && paymentStatus !== 'refunded') {
    steps.push({ label: 'Refunded', at: null, waiting: 'Your money is on its way back' })
  }
  return steps
}
