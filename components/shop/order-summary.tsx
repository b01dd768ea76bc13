import type { ReactNode } from 'react'
import type { CheckoutView } from '#lib/checkout/get-checkout.ts'
import { OrderLines } from './order-lines.tsx'
import { OrderSums } from './order-sums.tsx'

type OrderSummaryProps = {
  checkout: CheckoutView
  /** An answer with other figures is on its way. */
  busy: boolean
  children?: ReactNode
}

/** What is about to be ordered and what it comes to; between the two, the field for codes. */
export function OrderSummary({ checkout: { cart, sums, currency }, busy, children }: OrderSummaryProps) {
  return (
    <>
      <OrderLines
        currency={currency}
        lines={cart.lines.map((line) => ({ ...line, id: line.variantId, detail: line.variantTitle }))}
      />
      {children ? <div className="border-line border-t py-4">{children}</div> : null}
      <div aria-busy={busy} aria-live="polite" className="transition-opacity duration-150 aria-busy:opacity-60">
        <OrderSums sums={sums} currency={currency} />
      </div>
    </>
  )
}
