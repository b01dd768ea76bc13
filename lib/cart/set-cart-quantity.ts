import { allOrNothing } from '#lib/db/all-or-nothing.ts'
import { fail, type Result } from '#lib/kernel/result.ts'
import { takesOrders } from '#lib/platform/takes-orders.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import type { CartView } from './cart-view.ts'
import { changeCartLine } from './change-cart-line.ts'
import { lockCart } from './lock-cart.ts'
import type { CartQuantityInput } from './schema.ts'

/**
 * Sets how many of something are in a cart; 0 removes it.
 * @returns failures as `addToCart`; `cart-empty` when there is no such cart
 */
export async function setCartQuantity(
  ctx: StoreContext,
  cartId: string | null,
  { variantId, quantity }: CartQuantityInput,
): Promise<Result<CartView>> {
  const taking = takesOrders(ctx)
  if (!taking.ok) return taking
  return allOrNothing(ctx.db, async (tx) => {
    const id = await lockCart(tx, cartId)
    if (id === null) return fail('cart-empty', 'Your cart is empty.')
    return changeCartLine(tx, { id, now: ctx.now() }, variantId, () => quantity)
  })
}
