import { allOrNothing } from '#lib/db/all-or-nothing.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import type { CartView } from './cart-view.ts'
import { lockCart } from './lock-cart.ts'
import { readCart } from './read-cart.ts'
import type { CartNoteInput } from './schema.ts'

/** Keeps what a shopper wants to tell the merchant about this order; it goes with the order. */
export async function setCartNote(
  ctx: StoreContext,
  cartId: string | null,
  { note }: CartNoteInput,
): Promise<Result<CartView>> {
  const now = ctx.now()
  return allOrNothing(ctx.db, async (tx) => {
    const id = await lockCart(tx, cartId)
    if (id === null) return fail('cart-empty', 'Your cart is empty.')
    await tx.cart.update({ where: { id }, data: { note, updatedAt: now } })
    return ok((await readCart(tx, id, { email: null, now })).view)
  })
}
