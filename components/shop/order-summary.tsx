import type { CartView } from '#lib/cart/cart-view.ts'
import type { Minor } from '#lib/kernel/money.ts'
import { OrderLines } from './order-lines.tsx'
import { OrderTotals } from './order-totals.tsx'

/** What is about to be ordered and what it comes to. */
export function OrderSummary({ cart, shippingMinor }: { cart: CartView; shippingMinor: Minor }) {
  return (
    <>
      <OrderLines
        currency={cart.currency}
        lines={cart.lines.map((line) => ({ ...line, id: line.variantId, detail: line.variantTitle }))}
      />
      <OrderTotals
        subtotalMinor={cart.subtotalMinor}
        shippingMinor={shippingMinor}
        totalMinor={cart.subtotalMinor + shippingMinor}
        currency={cart.currency}
      />
    </>
  )
}
