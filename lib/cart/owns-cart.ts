import type { TenantTx } from '#lib/db/tenant-db.ts'
import type { Actor } from '#lib/tenancy/store-context.ts'

/** True for a guest's cart, and for an account's when it is the actor's own: a browser keeps the id for longer than a session. */
export async function ownsCart(db: TenantTx, cartId: string, actor: Actor): Promise<boolean> {
  const cart = await db.cart.findUnique({ where: { id: cartId }, select: { customerId: true } })
  if (!cart) return false
  return cart.customerId === null || (actor.kind === 'customer' && cart.customerId === actor.id)
}
