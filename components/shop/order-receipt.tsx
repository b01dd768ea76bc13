import type { ReactNode } from 'react'
import { writtenDate } from '#lib/kernel/written-date.ts'
import { orderSums } from '#lib/orders/order-sums.ts'
import type { OrderView } from '#lib/orders/order-view.ts'
import { writtenAddress } from '#lib/shipping/written-address.ts'
import { OrderLines } from './order-lines.tsx'
import { OrderSums } from './order-sums.tsx'

type OrderReceiptProps = {
  order: OrderView
  timeZone: string
  /** Stands below the facts: what can be done. */
  children?: ReactNode
}

/** What was bought, what it came to and where it goes. */
export function OrderReceipt({ order, timeZone, children }: OrderReceiptProps) {
  const { address } = order
  return (
    <div className="mt-10 grid gap-x-16 gap-y-10 lg:grid-cols-[1fr_400px]">
      <section
        aria-label="What you ordered"
        className="min-w-0 self-start rounded-card bg-sunken p-5 sm:p-6 lg:order-last"
      >
        <OrderLines
          currency={order.currency}
          lines={order.lines.map((line) => ({ ...line, detail: line.variantTitle || undefined }))}
        />
        <OrderSums sums={orderSums(order)} currency={order.currency} />
      </section>
      <div className="min-w-0">
        <dl className="grid content-start gap-x-10 gap-y-8 sm:grid-cols-2">
          <Fact term="Order">
            <p className="font-medium">{order.number}</p>
            <p className="text-muted">{writtenDate(order.placedAt, timeZone)}</p>
          </Fact>
          <Fact term="Payment">
            <p>{order.paymentLabel}</p>
            <p className="text-muted">{PAYMENT_WORDS[order.paymentStatus]}</p>
          </Fact>
          <Fact term="Delivery address">
            <address className="not-italic">
              {writtenAddress(address).map((line, index) => (
                // Two lines of an address may read the same.
                // biome-ignore lint/suspicious/noArrayIndexKey: the lines are never moved
                <span key={index} className="block break-words">
                  {line}
                </span>
              ))}
            </address>
          </Fact>
          <Fact term="Contact">
            <p className="break-words">{order.email}</p>
            {address.phone ? <p>{address.phone}</p> : null}
          </Fact>
          <Fact term="Delivery">
            <p className="break-words">{order.shippingLabel}</p>
          </Fact>
          {order.note ? (
            <Fact term="Your note">
              <p className="whitespace-pre-line break-words">{order.note}</p>
            </Fact>
          ) : null}
        </dl>
        {children}
      </div>
    </div>
  )
}

const PAYMENT_WORDS: Record<OrderView['paymentStatus'], string> = {
  unpaid: 'Not paid yet',
  paid: 'Paid',
  'partly-refunded': 'Partly refunded',
  refunded: 'Refunded',
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="min-w-0 text-14">
      <dt className="mb-1 text-13 text-muted">{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}
