import { Card, CardBody, CardHeader, CardTitle } from '#components/ui/card.tsx'
import { formatMoney } from '#lib/kernel/money.ts'
import type { OrderView } from '#lib/orders/order-view.ts'
import { formatMoment } from './format-date.ts'

type OrderTimelineProps = { order: OrderView; timeZone: string }

/** What happened to an order, latest first. */
export function OrderTimeline({ order, timeZone }: OrderTimelineProps) {
  return (
    <Card>
      <CardHeader>
        <CardTitle>What happened</CardTitle>
      </CardHeader>
      <CardBody>
        <ol className="grid gap-4">
          {stepsOf(order).map((step, index) => (
            <li key={`${step.at.getTime()} ${step.words}`} className="relative flex gap-3 text-14">
              <span
                aria-hidden
                className={`relative z-10 mt-1.5 size-2 shrink-0 rounded-full ${index === 0 ? 'bg-accent-text' : 'bg-line-strong'}`}
              />
              {index > 0 ? (
                <span aria-hidden className="absolute bottom-full left-[3.5px] -mb-1.5 h-8 w-px bg-line" />
              ) : null}
              <span className="min-w-0">
                <span className="block">{step.words}</span>
                <time dateTime={step.at.toISOString()} className="block text-13 text-muted">
                  {formatMoment(step.at, timeZone)}
                </time>
              </span>
            </li>
          ))}
        </ol>
      </CardBody>
    </Card>
  )
}

const REFUND_WORDS = { pending: 'is going back', succeeded: 'went back', failed: 'could not go back' }

/** Built from the order's own timestamps; what happened at the same moment keeps the order of the list. */
function stepsOf(order: OrderView): { words: string; at: Date }[] {
  const total = formatMoney(order.totalMinor, order.currency)
  const steps = [
    { words: `${order.customerName || order.email} placed the order`, at: order.placedAt },
    { words: `${total} was paid`, at: order.paidAt },
    { words: 'You fulfilled the order', at: order.fulfilledAt },
    ...order.refunds.map(({ amountMinor, giftCardMinor, status, reason, createdAt }) => ({
      words: `${formatMoney(amountMinor + giftCardMinor, order.currency)} ${REFUND_WORDS[status]}${reason ? `: ${reason}` : ''}`,
      at: createdAt,
    })),
    {
      words: order.paymentStatus === 'refunded' ? `Cancelled, and ${total} refunded` : 'Cancelled',
      at: order.cancelledAt,
    },
  ]
  return steps
    .filter((step): step is { words: string; at: Date } => step.at !== null)
    .toSorted((one, other) => one.at.getTime() - other.at.getTime())
    .toReversed()
}
