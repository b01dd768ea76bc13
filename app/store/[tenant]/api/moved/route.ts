import { decodeMovedCart } from '#lib/auth/moved-cart-token.ts'
import { ownsCart } from '#lib/cart/owns-cart.ts'
import { readCartId, writeCartId } from '#lib/web/cart-cookie.ts'
import { defineStoreRoute } from '#lib/web/define-store-route.ts'
import { localPath } from '#lib/web/local-path.ts'

/** Where a shopper arrives who came to the store's former address with a cart; one they have here already stays. */
export const GET = defineStoreRoute({
  permission: 'public',
  run: async ({ tenant, db }, request) => {
    const { searchParams } = request.nextUrl
    const cartId = await decodeMovedCart(tenant, searchParams.get('token') ?? '')
    if (cartId && (await readCartId()) === null && (await ownsCart(db, cartId, { kind: 'guest' }))) {
      await writeCartId(cartId)
    }
    const location = localPath(searchParams.get('to') ?? undefined) ?? '/'
    return new Response(null, { status: 303, headers: { location, 'cache-control': 'private, no-store' } })
  },
})
