import Link from 'next/link'
import { Card, CardBody, CardHeader, CardTitle } from '#components/ui/card.tsx'
import type { OrderRow } from '#lib/orders/order-view.ts'
import { OrderList } from './order-list.tsx'

type LatestOrdersProps = { orders: readonly OrderRow[]; now: Date; timeZone: string }

export function LatestOrders({ orders, now, timeZone }: LatestOrdersProps) {
  return (
    <Card>
      <CardHeader
        action={
          <Link href="/admin/orders" className="text-13 text-accent-text underline underline-offset-4">
            All orders
          </Link>
        }
      >
        <CardTitle>Latest orders</CardTitle>
      </CardHeader>
      {orders.length === 0 ? (
        <CardBody>
          <p className="text-14 text-muted">
            Your first order will stand here, with everything you need to send it off.
          </p>
        </CardBody>
      ) : (
        <div className="mt-3">
          <OrderList orders={orders} now={now} timeZone={timeZone} />
        </div>
      )}
    </Card>
  )
}
