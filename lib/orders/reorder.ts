import { addToCart } from '#lib/cart/add-to-cart.ts'
import type { CartView } from '#lib/cart/cart-view.ts'
import { MAX_QUANTITY } from '#lib/cart/max-quantity.ts'
import { stockLeft } from '#lib/inventory/stock-left.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { getReceipt, type OrderDoor } from './get-receipt.ts'
import type { OrderLineView } from './order-view.ts'

/** `missing` says in words what is not in the cart, or less of it than was bought. */
export type Reordered = { cart: CartView; missing: string[] }

/**
 * Puts what was bought into the cart again at today's prices, as far as it is sold and there is enough of it.
 * @returns `nothing-left` when none of it is; `not-found` for an order that is not theirs; failures of `addToCart` that
 * are about the whole cart
 */
export async function reorder(ctx: StoreContext, cartId: string | null, door: OrderDoor): Promise<Result<Reordered>> {
  const order = await getReceipt(ctx, door)
  if (!order) return fail('not-found', 'This order is not there any more.')
  const missing: string[] = []
  let cart: CartView | null = null
  for (const line of order.lines) {
    const added = await addLine(ctx, cart?.id ?? cartId, line)
    if (added.ok) {
      cart = added.value.cart
      if (added.value.quantity < line.quantity)
        missing.push(`Only ${added.value.quantity} of ${nameOf(line)} are left.`)
      continue
    }
    const [failure] = added.failures
    if (!ABOUT_ONE_LINE.has(failure.code)) return added
    missing.push(`${nameOf(line)} is not sold any more.`)
  }
  return cart ? ok({ cart, missing }) : fail('nothing-left', 'Nothing of this order is sold any more.')
}

const ABOUT_ONE_LINE = new Set(['not-found', 'sold-out', 'not-enough', 'invalid'])

async function addLine(
  ctx: StoreContext,
  cartId: string | null,
  { variantId, quantity }: OrderLineView,
): Promise<Result<{ cart: CartView; quantity: number }>> {
  const variant = variantId && (await ctx.db.variant.findUnique({ where: { id: variantId } }))
  if (!variant) return fail('not-found', 'This product is not sold any more.')
  const wanted = Math.min(quantity, stockLeft(variant), MAX_QUANTITY)
  if (wanted < 1) return fail('sold-out', 'This product is sold out.')
  const added = await addToCart(ctx, cartId, { variantId: variant.id, quantity: wanted })
  return added.ok ? ok({ cart: added.value, quantity: wanted }) : added
}

function nameOf({ title, variantTitle }: OrderLineView): string {
  return variantTitle ? `${title} (${variantTitle})` : title
}
