import { createHash } from 'node:crypto'
import type { CartView } from '#lib/cart/cart-view.ts'
import { readCart } from '#lib/cart/read-cart.ts'
import { cartCodes } from '#lib/cart/read-cart-pricing.ts'
import type { TenantTx } from '#lib/db/tenant-db.ts'
import type { SumRow } from '#lib/orders/order-sums.ts'
import { priceCart } from '#lib/pricing/price-cart.ts'
import type { PricedCart } from '#lib/pricing/priced-cart.ts'
import { NO_DELIVERY, type ShippingOption, shippingRates } from '#lib/shipping/shipping-rates.ts'
import { checkoutSums } from './checkout-sums.ts'

export type CheckoutView = {
  cart: CartView
  /** Names what is in the cart and how many of each, as `expectedCart` of the form sends it back. */
  seen: string
  currency: string
  /** The ways of delivery to the destination; none when the store does not deliver there. */
  shipping: ShippingOption[]
  /** The one that was chosen, or the one to propose; null when what was chosen is not offered. */
  delivery: ShippingOption | null
  /** False for gift cards and what is sent by mail. */
  needsDelivery: boolean
  /** With the delivery; null when it is too much for one order. */
  priced: PricedCart | null
  /** The same for people to read. */
  sums: SumRow[]
}

/** What is known of a checkout so far. */
export type CheckoutQuestion = {
  destination: { country: string; region: string } | null
  email: string | null
  /** Id of a rate; null before one is chosen. */
  shippingMethod: string | null
  now: Date
}

/** As `getCheckout`; where the chosen way of delivery is not offered there, the first that is, is proposed. */
export async function offeredCheckout(
  db: TenantTx,
  cartId: string | null,
  question: CheckoutQuestion,
): Promise<CheckoutView> {
  const checkout = await getCheckout(db, cartId, question)
  if (checkout.delivery || checkout.shipping.length === 0) return checkout
  return getCheckout(db, cartId, { ...question, shippingMethod: null })
}

/**
 * What the checkout page shows, and what an order is made of: the cart at today's prices, the ways of delivery to where
 * it goes, and what it comes to with taxes, discounts and gift cards. Only a look: nothing is reserved.
 */
export async function getCheckout(
  db: TenantTx,
  cartId: string | null,
  { destination, email, shippingMethod, now }: CheckoutQuestion,
): Promise<CheckoutView> {
  const { view, pricing, terms } = await readCart(db, cartId, { email, now })
  const { lines } = pricing
  const subtotalAfterDiscountsMinor = view.totalMinor
  const shipping = shippingRates(terms.shipping, { destination, lines, subtotalAfterDiscountsMinor })
  const needsDelivery = shipping[0]?.id !== NO_DELIVERY.id
  const chosen = shipping.find(({ id }) => id === shippingMethod) ?? null
  const delivery = shippingMethod === null || !needsDelivery ? (shipping[0] ?? null) : chosen
  const priced = priceCart({ ...pricing, shipping: delivery, taxes: terms.taxes, destination })
  const entries = view.codes.map(({ entry }) => entry)
  const cart = { ...view, codes: cartCodes(entries, pricing, priced) }
  const sums = checkoutSums({ priced, delivery, needsDelivery })
  return { cart, seen: seenOf(cart), currency: view.currency, shipping, delivery, needsDelivery, priced, sums }
}

/** The same for the same units of the same variants, whatever they cost. */
function seenOf({ lines }: CartView): string {
  const units = lines.map(({ variantId, quantity }) => `${variantId} ${quantity}`).toSorted()
  return createHash('sha256').update(units.join('\n')).digest('base64url').slice(0, 16)
}
