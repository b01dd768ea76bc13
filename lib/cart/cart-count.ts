import { onSale } from '#lib/catalog/on-sale.ts'
import type { TenantTx } from '#lib/db/tenant-db.ts'
import { isPlainText } from '#lib/kernel/text.ts'

/** How many units are in a cart: the number on the badge, by one query. */
export async function cartCount(db: TenantTx, cartId: string | null): Promise<number> {
  if (cartId === null || !isPlainText(cartId)) return 0
  const { _sum } = await db.cartLine.aggregate({
    where: { cartId, variant: { product: onSale(new Date()) } },
    _sum: { quantity: true },
  })
  return _sum.quantity ?? 0
}
