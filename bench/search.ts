import { EMPTY_QUERY, type ProductQuery } from '#lib/catalog/search/product-query.ts'
import { searchProducts } from '#lib/catalog/search/search-products.ts'
import { suggest } from '#lib/catalog/search/suggest.ts'
import { storeContext } from '#lib/tenancy/store-context.ts'
import { fillCatalogue } from './fill-catalogue.ts'
import { openStore } from './open-store.ts'
import { figure, heading, milliseconds, percentile, timed } from './report.ts'

const PRODUCTS = 10_000
const ROUNDS = 40
const WARM_UP = 5

/** What searching and filtering costs in a large store, cards of the page included. */
export async function benchSearch(): Promise<void> {
  heading(`Search and filters: a store of ${PRODUCTS.toLocaleString('en')} products with three variants each`)
  const tenant = await openStore('large-catalogue')
  await fillCatalogue(tenant, PRODUCTS)
  const ctx = storeContext(tenant, { kind: 'system' })
  const first = await ctx.db.collection.findFirstOrThrow({ where: { slug: 'collection-1' }, select: { id: true } })
  const within = { id: first.id, sort: 'newest' as const }
  const ask = (asked: Partial<ProductQuery>) => () => searchProducts(ctx, { ...EMPTY_QUERY, ...asked })
  const cases: [name: string, run: () => Promise<unknown>][] = [
    ['one word', ask({ q: 'jacket' })],
    ['two words', ask({ q: 'linen jacket' })],
    ['a word with a typing error', ask({ q: 'keybaord' })],
    ['no words, two facets', ask({ options: { Colour: ['Red'], Size: ['M'] } })],
    ['all products, page 50', ask({ page: 50 })],
    ['a collection, page 1', () => searchProducts(ctx, EMPTY_QUERY, within)],
    ['a collection, page 50', () => searchProducts(ctx, { ...EMPTY_QUERY, page: 50 }, within)],
    ['suggestions', () => suggest(ctx, 'lin')],
  ]
  for (const [name, run] of cases) {
    await timed(WARM_UP, run)
    const times = await timed(ROUNDS, run)
    figure(`${name}, p50`, milliseconds(percentile(times, 0.5)))
    figure(`${name}, p95`, milliseconds(percentile(times, 0.95)), 'aim ≤ 60 ms')
  }
}
