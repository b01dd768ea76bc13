import { cartCount } from '#lib/cart/cart-count.ts'
import { shoppersNotice } from '#lib/platform/takes-orders.ts'
import { visitorCartId } from '#lib/web/cart-cookie.ts'
import { defineStoreRoute } from '#lib/web/define-store-route.ts'
import { signedInCustomer } from '#lib/web/sessions.ts'

/** What belongs to this visitor, and to this moment, on pages that are the same for all and are kept. */
export const GET = defineStoreRoute({
  permission: 'public',
  run: async (ctx) => {
    const [count, customer] = await Promise.all([
      cartCount(ctx.db, await visitorCartId(ctx)),
      signedInCustomer(ctx.tenant),
    ])
    return Response.json(
      {
        cart: { count },
        customer: customer ? { name: customer.name } : null,
        wishlist: customer?.wishlist ?? [],
        notice: shoppersNotice(ctx),
      },
      { headers: { 'cache-control': 'private, no-store' } },
    )
  },
})
