import { allOrNothing } from '#lib/db/all-or-nothing.ts'
import { isUniqueViolation } from '#lib/db/sql.ts'
import type { TenantTx } from '#lib/db/tenant-db.ts'
import type { Result } from '#lib/kernel/result.ts'
import { takesOrders } from '#lib/platform/takes-orders.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import type { CartView } from './cart-view.ts'
import { changeCartLine } from './change-cart-line.ts'
import { lockCart } from './lock-cart.ts'
import type { AddToCartInput } from './schema.ts'

/**
 * Puts more of something into a cart; without one, or with one that is gone, a new cart begins. The new cart's id is in
 * the answer: keep it in the visitor's cookie. Nothing is reserved: that happens at checkout.
 * @returns failures `sold-out` and `not-enough` (with how many are left) beside `quantity`, `not-found`, `cart-full`;
 * `read-only` when the store takes no orders
 */
export async function addToCart(
  ctx: StoreContext,
  cartId: string | null,
  { variantId, quantity }: AddToCartInput,
): Promise<Result<CartView>> {
  const taking = takesOrders(ctx)
  if (!taking.ok) return taking
  const add = () =>
    allOrNothing(ctx.db, async (tx) => {
      const id = (await lockCart(tx, cartId)) ?? (await beginCart(tx, ctx))
      return changeCartLine(tx, { id, now: ctx.now() }, variantId, (before) => before + quantity)
    })
  try {
    return await add()
  } catch (error) {
    // Two tabs of one account began its cart at once; the other one's is there now.
    if (!isUniqueViolation(error)) throw error
    return add()
  }
}

/** An account has one cart; a guest gets a new one. */
async function beginCart(tx: TenantTx, { actor, now }: StoreContext): Promise<string> {
  const customerId = actor.kind === 'customer' ? actor.id : null
  if (customerId !== null) {
    const own = await tx.cart.findUnique({ where: { customerId }, select: { id: true } })
    const locked = await lockCart(tx, own?.id ?? null)
    if (locked !== null) return locked
  }
  const cart = await tx.cart.create({ data: { customerId, createdAt: now() }, select: { id: true } })
  return cart.id
}
