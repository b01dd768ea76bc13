import { allOrNothing } from '#lib/db/all-or-nothing.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import type { CartView } from './cart-view.ts'
import { lockCart } from './lock-cart.ts'
import { readCart } from './read-cart.ts'
import type { CodeEntryInput } from './schema.ts'

/** Takes a code out of a cart; one that is not in it changes nothing. */
export async function removeCode(
  ctx: StoreContext,
  cartId: string | null,
  { entry }: CodeEntryInput,
): Promise<Result<CartView>> {
  const now = ctx.now()
  return allOrNothing(ctx.db, async (tx) => {
    const id = await lockCart(tx, cartId)
    if (id === null) return fail('cart-empty', 'Your cart is empty.')
    const { codes } = await tx.cart.findUniqueOrThrow({ where: { id }, select: { codes: true } })
    await tx.cart.update({ where: { id }, data: { codes: codes.filter((code) => code !== entry), updatedAt: now } })
    return ok((await readCart(tx, id, { email: null, now })).view)
  })
}
