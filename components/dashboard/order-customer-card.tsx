import Link from 'next/link'
import { Card, CardBody, CardHeader, CardTitle } from '#components/ui/card.tsx'
import type { OrderView } from '#lib/orders/order-view.ts'
import { AddressLines } from './address-lines.tsx'

/** Who bought, where it goes and how it is paid. */
export function OrderCustomerCard({ order }: { order: OrderView }) {
  return (
    <Card>
      <CardHeader>
        <CardTitle>Customer</CardTitle>
      </CardHeader>
      <CardBody className="grid grid-cols-1 gap-4 text-14">
        <div className="min-w-0">
          <p className="break-words">
            {order.customerId ? (
              <Link
                href={`/admin/customers/${order.customerId}`}
                prefetch={false}
                className="font-medium hover:underline"
              >
                {order.customerName}
              </Link>
            ) : (
              order.customerName
            )}
          </p>
          <a href={`mailto:${order.email}`} className="break-all text-accent-text underline underline-offset-4">
            {order.email}
          </a>
        </div>
        <div>
          <h3 className="text-13 text-muted">Deliver to</h3>
          <AddressLines address={order.address} className="mt-0.5" />
        </div>
        <div>
          <h3 className="text-13 text-muted">Delivery</h3>
          <p className="mt-0.5 break-words">{order.shippingLabel}</p>
          {order.tracking.carrier || order.tracking.number ? (
            <p className="break-words text-muted">
              {[order.tracking.carrier, order.tracking.number].filter(Boolean).join(' ')}
            </p>
          ) : null}
          {order.tracking.url ? (
            <a
              href={order.tracking.url}
              target="_blank"
              rel="noopener noreferrer"
              className="text-accent-text underline underline-offset-4"
            >
              Follow the parcel
            </a>
          ) : null}
        </div>
        <div>
          <h3 className="text-13 text-muted">Payment</h3>
          <p className="mt-0.5">{order.paymentLabel}</p>
        </div>
        {order.note ? (
          <div className="min-w-0">
            <h3 className="text-13 text-muted">Note</h3>
            <p className="mt-0.5 whitespace-pre-line break-words">{order.note}</p>
          </div>
        ) : null}
      </CardBody>
    </Card>
  )
}
