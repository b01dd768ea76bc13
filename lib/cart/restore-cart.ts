import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { addToCart } from './add-to-cart.ts'
import { ownsCart } from './owns-cart.ts'

/**
 * Brings back the cart of a link. What the visitor has in another cart by now is put in with it, as far as there is stock.
 * @param currentId the visitor's own cart; null without one
 * @returns the cart's id for the visitor's cookie; `sign-in` for the cart of an account that is not theirs here; null when
 * it is gone
 */
export async function restoreCart(
  ctx: StoreContext,
  cartId: string,
  currentId: string | null,
): Promise<{ id: string } | 'sign-in' | null> {
  const { db, actor } = ctx
  if (!(await db.cart.findUnique({ where: { id: cartId }, select: { id: true } }))) return null
  if (!(await ownsCart(db, cartId, actor))) return 'sign-in'
  if (currentId === null || currentId === cartId) return { id: cartId }
  const lines = await db.cartLine.findMany({ where: { cartId: currentId }, orderBy: { addedAt: 'asc' } })
  for (const { variantId, quantity } of lines) await addToCart(ctx, cartId, { variantId, quantity })
  return { id: cartId }
}
