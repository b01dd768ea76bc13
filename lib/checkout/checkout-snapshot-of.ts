import type { CartLineView } from '#lib/cart/cart-view.ts'
import { formatMoney } from '#lib/kernel/money.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import { cartTotals } from '#lib/pricing/totals.ts'
import type { Actor } from '#lib/tenancy/store-context.ts'
import type { CheckoutSnapshot } from './checkout-snapshot.ts'
import type { CheckoutView } from './get-checkout.ts'
import type { CheckoutInput } from './schema.ts'

const NO_WAY = 'This way of delivery is not offered for your address. Choose another.'

/**
 * What is bought, to which address and for how much, from the database's prices; what the form says of the total is only
 * compared. Pure.
 * @returns `cart-empty`, `too-large`, or `total-changed` with the new total
 */
export function checkoutSnapshotOf(
  checkout: CheckoutView,
  input: CheckoutInput,
  actor: Actor,
): Result<CheckoutSnapshot> {
  const { cart, currency } = checkout
  if (cart.lines.length === 0) return fail('cart-empty', 'Your cart is empty.')
  const delivery = checkout.shipping.find(({ id }) => id === input.shippingMethod)
  if (!delivery) return fail('invalid', NO_WAY, 'shippingMethod')
  const totals = cartTotals({ lines: cart.lines, shippingMinor: delivery.priceMinor })
  if (!totals) return fail('too-large', 'This is too much for one order. Take something out of your cart.')
  const seen = input.expectedCurrency || currency
  if (totals.totalMinor !== input.expectedTotalMinor || seen !== currency) {
    const total = formatMoney(totals.totalMinor, currency)
    return fail('total-changed', `The total has changed and is now ${total}. Look through your order and pay again.`)
  }
  return ok({
    customerId: actor.kind === 'customer' ? actor.id : null,
    email: input.email,
    address: addressOf(input),
    shippingMethod: delivery.id,
    shippingLabel: delivery.label,
    currency,
    ...totals,
    discounts: [],
    giftCards: [],
    lines: cart.lines.map(lineOf),
  })
}

/** Named one by one: whatever else the form carries, card data above all, cannot slip in. */
function addressOf(input: CheckoutInput): CheckoutSnapshot['address'] {
  const { name, line1, line2, city, region, postalCode, country, phone } = input
  return { name, line1, line2, city, region, postalCode, country, phone }
}

function lineOf(line: CartLineView): CheckoutSnapshot['lines'][number] {
  const { variantId, sku, unitPriceMinor, quantity } = line
  const title = line.variantTitle ? `${line.title} – ${line.variantTitle}` : line.title
  return { variantId, title, sku, unitPriceMinor, quantity }
}
