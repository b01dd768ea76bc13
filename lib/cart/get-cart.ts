import type { TenantTx } from '#lib/db/tenant-db.ts'
import type { CartView } from './cart-view.ts'
import { readCart } from './read-cart.ts'

/** The cart of that id at today's prices; an empty one without an id when there is none. */
export async function getCart(db: TenantTx, cartId: string | null): Promise<CartView> {
  return (await readCart(db, cartId)).view
}
