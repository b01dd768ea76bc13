import type { CartView } from '#lib/cart/cart-view.ts'
import { getCart } from '#lib/cart/get-cart.ts'
import type { TenantTx } from '#lib/db/tenant-db.ts'
import { findLineInputs } from '#lib/pricing/find-line-inputs.ts'
import { getShippingSettings } from '#lib/shipping/get-shipping-settings.ts'
import { type ShippingOption, shippingRates } from '#lib/shipping/shipping-rates.ts'

export type CheckoutView = { cart: CartView; shipping: ShippingOption[]; currency: string }

/**
 * What the checkout page shows: the cart at today's prices and what delivery of it costs.
 * @param destination null before it is known
 */
export async function getCheckout(
  db: TenantTx,
  cartId: string | null,
  destination: { country: string; region: string } | null = null,
): Promise<CheckoutView> {
  const cart = await getCart(db, cartId)
  const lines = await findLineInputs(db, cart.lines)
  const settings = await getShippingSettings(db)
  const shipping = shippingRates(settings, { destination, lines, subtotalAfterDiscountsMinor: cart.subtotalMinor })
  return { cart, shipping, currency: cart.currency }
}
