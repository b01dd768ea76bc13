import type { TenantTx } from '#lib/db/tenant-db.ts'
import { isPlainText } from '#lib/kernel/text.ts'

/**
 * Notes where to remind of a cart, as soon as somebody has typed a valid address at the checkout. Another address starts
 * anew: it has not been reminded.
 * @param cartId a cart that the caller has found to be the visitor's own
 */
export async function rememberCartEmail(db: TenantTx, cartId: string, email: string): Promise<void> {
  if (!isPlainText(cartId)) return
  const address = email.trim().toLowerCase()
  await db.cart.updateMany({
    where: { id: cartId, OR: [{ email: null }, { email: { not: address } }] },
    data: { email: address, remindedAt: null, updatedAt: new Date() },
  })
}
