import { defineStoreRoute } from '#lib/web/define-store-route.ts'
import { readJsonBody } from '#lib/web/read-json-body.ts'
import { changeWishlist, WishInput } from '#lib/wishlist/change-wishlist.ts'

const MOST_BYTES = 1_000

/** Puts a product on the visitor's wishlist or takes it off: {productId, wished}. */
export const POST = defineStoreRoute({
  permission: 'customer',
  run: async (ctx, request) => {
    const input = WishInput.safeParse(await readJsonBody(request, MOST_BYTES))
    if (!input.success) return Response.json({ ok: false, message: 'This is not valid.' }, { status: 400 })
    const changed = await changeWishlist(ctx, input.data)
    const headers = { 'cache-control': 'private, no-store' }
    if (changed.ok) return Response.json({ ok: true, wishlist: changed.value }, { headers })
    return Response.json({ ok: false, message: changed.failures[0].message }, { status: 409, headers })
  },
})
