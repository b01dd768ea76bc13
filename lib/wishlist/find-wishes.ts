import { onSale } from '#lib/catalog/on-sale.ts'
import { CARD_INCLUDE, productCardOf } from '#lib/catalog/product-rows.ts'
import type { ProductCard } from '#lib/catalog/product-view.ts'
import { storeCurrency } from '#lib/content/store-currency.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'

/** What the signed-in customer wished for, newest first; what is no longer in the shop is left out. */
export async function findWishes({ db, actor, now }: StoreContext): Promise<ProductCard[]> {
  if (actor.kind !== 'customer') return []
  const customer = await db.customer.findUnique({ where: { id: actor.id }, select: { wishlist: true } })
  const ids = customer?.wishlist.toReversed() ?? []
  const [rows, currency] = await Promise.all([
    db.product.findMany({ where: { id: { in: ids }, ...onSale(now()) }, include: CARD_INCLUDE }),
    storeCurrency(db),
  ])
  const cards = new Map(rows.map((row) => [row.id, productCardOf(row, currency, db.storeId)]))
  return ids.flatMap((id) => cards.get(id) ?? [])
}
