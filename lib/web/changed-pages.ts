import { getCart } from '#lib/cart/get-cart.ts'
import type { PlacedOrder } from '#lib/checkout/payment-outcome.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { catalogTag, productTag } from '#lib/web/cache-tags.ts'

/** The cached pages that an order makes old. */
export function pagesOfOrder({ tenant }: StoreContext, { soldProductSlugs, soldOut }: PlacedOrder): string[] {
  return [...soldProductSlugs.map((slug) => productTag(tenant, slug)), ...(soldOut ? [catalogTag(tenant)] : [])]
}

/** A page that was made while a payment ran may say "sold out" of what is there again. */
export async function pagesOfReservation({ db, tenant }: StoreContext, cartId: string | null): Promise<string[]> {
  const { lines } = await getCart(db, cartId)
  if (lines.length === 0) return []
  return [catalogTag(tenant), ...lines.map(({ productSlug }) => productTag(tenant, productSlug))]
}
