import { storeCurrency } from '#lib/content/store-currency.ts'
import type { TenantTx } from '#lib/db/tenant-db.ts'
import { isPlainText } from '#lib/kernel/text.ts'
import type { CartView } from './cart-view.ts'
import { cartViewOf, readCartLines } from './read-cart.ts'

/** The cart of that id at today's prices; an empty one without an id when there is none. */
export async function getCart(db: TenantTx, cartId: string | null): Promise<CartView> {
  const currency = await storeCurrency(db)
  const none = () => cartViewOf(null, [], currency, db.storeId)
  if (cartId === null || !isPlainText(cartId)) return none()
  const cart = await db.cart.findUnique({ where: { id: cartId }, select: { id: true } })
  return cart ? cartViewOf(cart.id, await readCartLines(db, cart.id), currency, db.storeId) : none()
}
