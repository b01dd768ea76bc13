import Link from 'next/link'
import { Card, CardBody, CardHeader, CardTitle } from '#components/ui/card.tsx'
import { cn } from '#components/ui/class-names.ts'
import { formatMoney } from '#lib/kernel/money.ts'
import { orderSums } from '#lib/orders/order-sums.ts'
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
                  {line.variantTitle ? `${line.variantTitle} · ` : ''}
                  {line.quantity} × {money(line.unitPriceMinor)}
                  {line.sku ? ` · ${line.sku}` : ''}
                </p>
              </div>
              <span className="shrink-0 text-14 tabular-nums">{money(line.lineTotalMinor)}</span>
            </li>
          ))}
        </ul>
        <dl className="mt-2 grid gap-2 border-line border-t pt-4 text-14">
          {orderSums(order).map(({ kind, label, amountMinor }, index) => (
            <div
              // Two discounts may have one name.
              // biome-ignore lint/suspicious/noArrayIndexKey: the rows are never moved
              key={index}
              className={cn('flex justify-between gap-4', (kind === 'total' || kind === 'due') && 'font-semibold')}
            >
              <dt className={cn('min-w-0 break-words', kind !== 'total' && kind !== 'due' && 'text-muted')}>{label}</dt>
              <dd className="shrink-0 tabular-nums">
                {kind === 'delivery' && amountMinor === 0 ? 'Free' : money(amountMinor)}
              </dd>
            </div>
          ))}
        </dl>
      </CardBody>
    </Card>
  )
}
