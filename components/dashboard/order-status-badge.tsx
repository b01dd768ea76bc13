import { Badge } from '#components/ui/badge.tsx'
import type { OrderPaymentStatus, OrderStatus } from '#lib/orders/order-lifecycle.ts'

const STATUS = {
  open: { tone: 'amber', words: 'To fulfil' },
  fulfilled: { tone: 'green', words: 'Fulfilled' },
  cancelled: { tone: 'neutral', words: 'Cancelled' },
} as const

const PAYMENT = {
  unpaid: { tone: 'amber', words: 'Unpaid' },
  paid: { tone: 'green', words: 'Paid' },
  'partly-refunded': { tone: 'neutral', words: 'Partly refunded' },
  refunded: { tone: 'neutral', words: 'Refunded' },
} as const

export function OrderStatusBadge({ status }: { status: OrderStatus }) {
  return <Badge tone={STATUS[status].tone}>{STATUS[status].words}</Badge>
}

export function PaymentStatusBadge({ status }: { status: OrderPaymentStatus }) {
  return <Badge tone={PAYMENT[status].tone}>{PAYMENT[status].words}</Badge>
}

/** Marked for the merchant to look at. */
export function AttentionBadge() {
  return <Badge tone="red">Look at it</Badge>
}
