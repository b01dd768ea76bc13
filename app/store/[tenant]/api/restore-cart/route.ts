import { restoreCart } from '#lib/cart/restore-cart.ts'
import { readCartToken } from '#lib/notifications/cart-token.ts'
import { visitorCartId, writeCartId } from '#lib/web/cart-cookie.ts'
import { defineStoreRoute } from '#lib/web/define-store-route.ts'

/** Where the link of a reminder leads: the cart comes back, and its page opens. A link that holds no more opens the page too. */
export const GET = defineStoreRoute({
  permission: 'public',
  run: async (ctx, request) => {
    const cartId = readCartToken(ctx.tenant.id, request.nextUrl.searchParams.get('token') ?? '', ctx.now())
    const restored = cartId && (await restoreCart(ctx, cartId, await visitorCartId(ctx)))
    if (restored && restored !== 'sign-in') await writeCartId(restored.id)
    const location = restored === 'sign-in' ? '/account/sign-in?next=%2Fcart' : '/cart'
    const headers = { location, 'cache-control': 'private, no-store', 'referrer-policy': 'no-referrer' }
    return new Response(null, { status: 303, headers })
  },
})
