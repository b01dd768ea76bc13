import type { CartView } from '#lib/cart/cart-view.ts'
import { formatMoney } from '#lib/kernel/money.ts'
import { classList } from '../ui/class-list.ts'

/** What a cart comes to before delivery and taxes, each discount by its name. */
export function CartSums({ cart, large = false }: { cart: CartView; large?: boolean }) {
  const money = (amount: number) => formatMoney(amount, cart.currency)
  const discounts = cart.discounts.filter(({ amountMinor }) => amountMinor > 0)
  return (
    <dl aria-live="polite" className="space-y-1.5 tabular-nums">
      {discounts.length > 0 ? (
        <div className="flex justify-between gap-4 text-14">
          <dt>Before discounts</dt>
          <dd>{money(cart.subtotalMinor)}</dd>
        </div>
      ) : null}
      {discounts.map(({ id, title, code, amountMinor }) => (
        <div key={id} className="flex justify-between gap-4 text-14">
          <dt className="min-w-0 break-words">{code && code !== title ? `${title} (${code})` : title}</dt>
          <dd className="shrink-0">−{money(amountMinor)}</dd>
        </div>
      ))}
      <div className={classList('flex items-baseline justify-between gap-4', !large && 'text-16')}>
        <dt>Subtotal</dt>
        <dd className={large ? 'font-semibold text-22' : 'font-medium'}>{money(cart.totalMinor)}</dd>
      </div>
    </dl>
  )
}
