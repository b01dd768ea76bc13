import { formatMoney, type Minor } from '#lib/kernel/money.ts'

type OrderTotalsProps = { subtotalMinor: Minor; shippingMinor: Minor; totalMinor: Minor; currency: string }

export function OrderTotals({ subtotalMinor, shippingMinor, totalMinor, currency }: OrderTotalsProps) {
  return (
    <dl className="space-y-2 border-line border-t pt-4 text-14 tabular-nums">
      <div className="flex justify-between gap-4">
        <dt>Subtotal</dt>
        <dd>{formatMoney(subtotalMinor, currency)}</dd>
      </div>
      <div className="flex justify-between gap-4">
        <dt>Delivery</dt>
        <dd>{shippingMinor === 0 ? 'Free' : formatMoney(shippingMinor, currency)}</dd>
      </div>
      <div className="flex items-baseline justify-between gap-4 border-line border-t pt-3">
        <dt className="font-semibold text-16">Total</dt>
        <dd className="font-semibold text-22">{formatMoney(totalMinor, currency)}</dd>
      </div>
    </dl>
  )
}
