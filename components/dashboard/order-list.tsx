import Link from 'next/link'
import { Table, TBody, TD, TH, THead, TR } from '#components/ui/table.tsx'
import { formatMoney } from '#lib/kernel/money.ts'
import type { OrderRow } from '#lib/orders/order-view.ts'
import { DateText } from './date-text.tsx'
import { AttentionBadge, OrderStatusBadge, PaymentStatusBadge } from './order-status-badge.tsx'
import { RowLink } from './row-link.tsx'

type OrderListProps = {
  orders: readonly OrderRow[]
  now: Date
  timeZone: string
  /** All of one customer, whose name stands above them. */
  ofOne?: boolean
}

/** Orders as a table whose rows open on a click, and as cards of two lines on narrow screens. */
export function OrderList(props: OrderListProps) {
  return (
    <>
      <div className="hidden lg:block">
        <OrderTable {...props} />
      </div>
      <ul className="divide-y divide-line lg:hidden">
        {props.orders.map((order) => (
          <li key={order.id}>
            <Link href={`/admin/orders/${order.id}`} prefetch={false} className="block px-4 py-3 active:bg-sunken">
              <span className="flex items-baseline justify-between gap-3 text-14">
                <span className="min-w-0 truncate">
                  <span className="font-medium">{order.number}</span>{' '}
                  {props.ofOne ? null : order.customerName || order.email}
                </span>
                <span className="shrink-0 tabular-nums">{formatMoney(order.totalMinor, order.currency)}</span>
              </span>
              <span className="mt-1.5 flex flex-wrap items-center gap-1.5">
                <OrderStatusBadge status={order.status} />
                <PaymentStatusBadge status={order.paymentStatus} />
                {order.attention ? <AttentionBadge /> : null}
                <DateText
                  date={order.placedAt}
                  now={props.now}
                  timeZone={props.timeZone}
                  className="ml-auto text-12 text-muted"
                />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}

function OrderTable({ orders, now, timeZone, ofOne }: OrderListProps) {
  return (
    <Table>
      <caption className="sr-only">Orders</caption>
      <THead>
        <TR>
          <TH className="pl-5">Order</TH>
          {ofOne ? null : <TH>Customer</TH>}
          <TH>Status</TH>
          <TH>Payment</TH>
          <TH numeric className="hidden xl:table-cell">
            Items
          </TH>
          <TH numeric>Total</TH>
          <TH className="pr-5" numeric>
            Placed
          </TH>
        </TR>
      </THead>
      <TBody>
        {orders.map((order) => (
          <TR key={order.id} className="relative hover:bg-sunken">
            <TD className="pl-5">
              <RowLink href={`/admin/orders/${order.id}`}>{order.number}</RowLink>
            </TD>
            {ofOne ? null : <TD className="max-w-44 truncate xl:max-w-60">{order.customerName || order.email}</TD>}
            <TD>
              <OrderStatusBadge status={order.status} />
            </TD>
            <TD>
              <PaymentStatusBadge status={order.paymentStatus} />
              {order.attention ? <AttentionBadge /> : null}
            </TD>
            <TD numeric className="hidden xl:table-cell">
              {order.itemCount}
            </TD>
            <TD numeric>{formatMoney(order.totalMinor, order.currency)}</TD>
            <TD numeric className="whitespace-nowrap pr-5 text-muted">
              <DateText date={order.placedAt} now={now} timeZone={timeZone} />
            </TD>
          </TR>
        ))}
      </TBody>
    </Table>
  )
}
