import type { CartView } from '#lib/cart/cart-view.ts'
import { getCart } from '#lib/cart/get-cart.ts'
import type { TenantTx } from '#lib/db/tenant-db.ts'
import { type ShippingOption, shippingOptions } from '#lib/shipping/shipping-options.ts'

export type CheckoutView = { cart: CartView; shipping: ShippingOption[]; currency: string }

/** What the checkout page shows: the cart at today's prices and what delivery of it costs. */
export async function getCheckout(db: TenantTx, cartId: string | null): Promise<CheckoutView> {
  const cart = await getCart(db, cartId)
  const prices = await db.storeSettings.findUniqueOrThrow({
    where: { id: 'store' },
    select: { shippingStandardMinor: true, shippingExpressMinor: true, freeShippingFromMinor: true },
  })
  return { cart, shipping: shippingOptions(prices, cart.subtotalMinor), currency: cart.currency }
}
