import { findChoices } from '#lib/discounts/find-choices.ts'
import { defineStoreRoute } from '#lib/web/define-store-route.ts'

/** What a discount may be for: `?of=products` or `collections`, `&q=` a part of the title. */
export const GET = defineStoreRoute({
  permission: 'discounts:write',
  audit: null,
  run: async ({ db }, request) => {
    const { searchParams } = request.nextUrl
    const of = searchParams.get('of') === 'collections' ? 'collections' : 'products'
    return Response.json({ choices: await findChoices(db, of, searchParams.get('q') ?? '') })
  },
})
