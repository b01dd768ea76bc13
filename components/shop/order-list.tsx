import { formatMoney } from '#lib/kernel/money.ts'
import { shortDate } from '#lib/kernel/written-date.ts'
import type { OrderRow } from '#lib/orders/order-view.ts'
import { Link } from '../ui/link.tsx'
import { OrderStatusBadge } from './order-status-badge.tsx'

/** A shopper's orders, latest first; each row leads to its receipt. */
export function OrderList({ orders, timeZone }: { orders: readonly OrderRow[]; timeZone: string }) {
  return (
    <ul className="divide-y divide-line border-line border-y">
      {orders.map((order) => (
        <li
          key={order.id}
          className="relative flex flex-wrap items-center gap-x-6 gap-y-1 py-4 hover:bg-sunken sm:px-3"
        >
          <div className="min-w-0 flex-1 basis-40">
            <Link
              href={`/orders/${order.id}`}
              className="font-medium underline-offset-4 after:absolute after:inset-0 hover:underline"
            >
              {order.number}
            </Link>
            <p className="text-14 text-muted">
              {shortDate(order.placedAt, timeZone)} ·{' '}
              <span className="whitespace-nowrap">
                {order.itemCount} {order.itemCount === 1 ? 'item' : 'items'}
              </span>
            </p>
          </div>
          <OrderStatusBadge order={order} />
          <p className="text-14 tabular-nums sm:w-28 sm:text-right">{formatMoney(order.totalMinor, order.currency)}</p>
        </li>
      ))}
    </ul>
  )
}
