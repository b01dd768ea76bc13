import type { CartLineView } from '#lib/cart/cart-view.ts'
import { formatMoney } from '#lib/kernel/money.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import type { Actor } from '#lib/tenancy/store-context.ts'
import type { CheckoutSnapshot } from './checkout-snapshot.ts'
import type { CheckoutView } from './get-checkout.ts'
import type { CheckoutInput } from './schema.ts'

const NO_WAY = 'This way of delivery is not offered for your address. Choose another.'
const OTHER_CART = 'Your cart has changed. Look through your order and pay again.'
const NOWHERE = 'This shop does not deliver to this address.'

/**
 * What is bought, to which address and for how much, from the database's prices; what the form says of the total is only
 * compared. Pure.
 * @returns `cart-empty`, `cart-changed` when it holds other things than those that were seen, `too-large`, or
 * `total-changed` with the new total
 */
export function checkoutSnapshotOf(
  checkout: CheckoutView,
  input: CheckoutInput,
  actor: Actor,
): Result<CheckoutSnapshot> {
  const { cart, currency, delivery, priced } = checkout
  if (cart.lines.length === 0) return fail('cart-empty', 'Your cart is empty.')
  if (input.expectedCart !== '' && input.expectedCart !== checkout.seen) return fail('cart-changed', OTHER_CART)
  if (checkout.shipping.length === 0) return fail('invalid', NOWHERE, 'country')
  if (!delivery) return fail('invalid', NO_WAY, 'shippingMethod')
  if (!priced) return fail('too-large', 'This is too much for one order. Take something out of your cart.')
  const seen = input.expectedCurrency || currency
  const sees = (total: number, due: number) => total === input.expectedTotalMinor && due === input.expectedDueMinor
  if (!sees(priced.totalMinor, priced.dueMinor) || seen !== currency) {
    return fail('total-changed', `${totalNow(priced, currency)} Look through your order and pay again.`)
  }
  return ok({
    customerId: actor.kind === 'customer' ? actor.id : null,
    email: input.email,
    address: addressOf(input),
    shippingMethod: delivery.id,
    shippingLabel: delivery.label,
    currency,
    lines: cart.lines.map(lineOf),
    priced,
    note: cart.note,
    codes: cart.codes.map(({ entry }) => entry),
  })
}

function totalNow({ totalMinor, dueMinor }: { totalMinor: number; dueMinor: number }, currency: string): string {
  const total = `The total has changed and is now ${formatMoney(totalMinor, currency)}.`
  return dueMinor === totalMinor ? total : `${total} ${formatMoney(dueMinor, currency)} of it is left to pay.`
}

/** Named one by one: whatever else the form carries, card data above all, cannot slip in. */
function addressOf(input: CheckoutInput): CheckoutSnapshot['address'] {
  const { name, line1, line2, city, region, postalCode, country, phone } = input
  return { name, line1, line2, city, region, postalCode, country, phone }
}

function lineOf(line: CartLineView): CheckoutSnapshot['lines'][number] {
  const { variantId, title, variantTitle, sku, unitPriceMinor, quantity } = line
  return { variantId, title, variantTitle, sku, unitPriceMinor, quantity }
}
