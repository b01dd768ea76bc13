import { takeTurn } from '#lib/auth/take-turn.ts'
import { MAX_SEARCH } from '#lib/catalog/search/product-query.ts'
import { suggest } from '#lib/catalog/search/suggest.ts'
import { defineStoreRoute } from '#lib/web/define-store-route.ts'
import { clientAddress } from '#lib/web/request-store.ts'

/** Nobody types faster than this. */
const PER_VISITOR = { limit: 120, seconds: 60 }

/** What the search box offers while somebody types. */
export const GET = defineStoreRoute({
  permission: 'public',
  run: async (ctx, request) => {
    const wait = await takeTurn('suggest', `${ctx.tenant.id} ${await clientAddress()}`, PER_VISITOR)
    if (wait !== null) {
      return Response.json(
        { ok: false, message: 'Wait a moment before you search again.' },
        { status: 429, headers: { 'retry-after': String(wait) } },
      )
    }
    const typed = (request.nextUrl.searchParams.get('q') ?? '').toWellFormed().slice(0, MAX_SEARCH)
    return Response.json(await suggest(ctx, typed), { headers: { 'cache-control': 'private, max-age=60' } })
  },
})
