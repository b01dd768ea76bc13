import Link from 'next/link'
import { Card, CardBody, CardHeader, CardTitle } from '#components/ui/card.tsx'
import { formatMoney } from '#lib/kernel/money.ts'
import type { OrderView } from '#lib/orders/order-view.ts'
import { Thumbnail } from './thumbnail.tsx'

/** What was bought, as it was called and priced then, and what it came to. */
export function OrderLinesCard({ order }: { order: OrderView }) {
  const money = (amount: number) => formatMoney(amount, order.currency)
  return (
    <Card>
      <CardHeader>
        <CardTitle>{order.itemCount === 1 ? '1 item' : `${order.itemCount} items`}</CardTitle>
      </CardHeader>
      <CardBody className="pt-2">
        <ul className="divide-y divide-line">
          {order.lines.map((line) => (
            <li key={line.id} className="flex items-center gap-3 py-3">
              <Thumbnail picture={line.picture} className="size-12" />
              <div className="min-w-0 flex-1 text-14">
                {line.productId ? (
                  <Link
                    href={`/admin/products/${line.productId}`}
                    prefetch={false}
                    className="font-medium hover:underline"
                  >
                    {line.title}
                  </Link>
                ) : (
                  <span className="font-medium">{line.title}</span>
                )}
                <p className="text-13 text-muted">
                  {line.quantity} × {money(line.unitPriceMinor)}
                  {line.sku ? ` · ${line.sku}` : ''}
                </p>
              </div>
              <span className="shrink-0 text-14 tabular-nums">{money(line.lineTotalMinor)}</span>
            </li>
          ))}
        </ul>
        <dl className="mt-2 grid gap-2 border-line border-t pt-4 text-14">
          <Total label="Subtotal" amount={money(order.subtotalMinor)} />
          <Total label={order.shippingLabel} amount={order.shippingMinor === 0 ? 'Free' : money(order.shippingMinor)} />
          <Total label="Total" amount={money(order.totalMinor)} strong />
        </dl>
      </CardBody>
    </Card>
  )
}

function Total({ label, amount, strong = false }: { label: string; amount: string; strong?: boolean }) {
  return (
    <div className={strong ? 'flex justify-between font-semibold' : 'flex justify-between'}>
      <dt className={strong ? undefined : 'text-muted'}>{label}</dt>
      <dd className="tabular-nums">{amount}</dd>
    </div>
  )
}
