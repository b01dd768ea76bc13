import type { OrderRow } from '#lib/orders/order-view.ts'
import { Badge } from '../ui/badge.tsx'

/** How far an order is, in a shopper's words. */
export function OrderStatusBadge({ order }: { order: Pick<OrderRow, 'status' | 'paymentStatus'> }) {
  if (order.status === 'cancelled') {
    return <Badge>{order.paymentStatus === 'refunded' ? 'Cancelled and refunded' : 'Cancelled'}</Badge>
  }
  return order.status === 'fulfilled' ? (
    <Badge tone="green">On its way</Badge>
  ) : (
    <Badge tone="accent">In preparation</Badge>
  )
}
