import { readFileSync } from 'node:fs'
import { listStorefrontCollections } from '#lib/catalog/list-storefront-collections.ts'
import { EMPTY_QUERY, type ProductQuery } from '#lib/catalog/search/product-query.ts'
import { searchProducts } from '#lib/catalog/search/search-products.ts'
import { suggest } from '#lib/catalog/search/suggest.ts'
import { ownerPool } from '#lib/db/connections.ts'
import { storeContext } from '#lib/tenancy/store-context.ts'
import { fillCatalogue } from './fill-catalogue.ts'
import { openStore } from './open-store.ts'
import { figure, heading, milliseconds, percentile, timed } from './report.ts'

const PRODUCTS = 10_000
const ROUNDS = 40
const WARM_UP = 5

/** How long the processes of the pool's connections have worked, ms; NaN where no Linux counts it. */
async function cpuOfConnections(): Promise<number> {
  const { rows } = await ownerPool().query<{ pid: number }>(
    `SELECT pid FROM pg_stat_activity WHERE application_name = 'souk' AND datname = current_database()`,
  )
  try {
    const nanoseconds = rows.map(({ pid }) => Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]))
    return nanoseconds.reduce((sum, each) => sum + each, 0) / 1e6
  } catch {
    return Number.NaN
  }
}

/** What searching and filtering costs in a large store, cards of the page included. */
export async function benchSearch(): Promise<void> {
  heading(`Search and filters: a store of ${PRODUCTS.toLocaleString('en')} products, three options, 80,000 variants`)
  const tenant = await openStore('large-catalogue')
  await fillCatalogue(tenant, PRODUCTS)
  const ctx = storeContext(tenant, { kind: 'system' })
  const first = await ctx.db.collection.findFirstOrThrow({ where: { slug: 'collection-1' }, select: { id: true } })
  const within = { id: first.id, sort: 'newest' as const }
  const ask = (asked: Partial<ProductQuery>) => () => searchProducts(ctx, { ...EMPTY_QUERY, ...asked })
  const { pageCount } = await searchProducts(ctx, EMPTY_QUERY, within)
  const many = { Colour: ['Red', 'Navy'], Size: ['M', 'L'], Material: ['Wool', 'Linen'] }
  const cases: [name: string, run: () => Promise<unknown>][] = [
    ['one word', ask({ q: 'jacket' })],
    ['two words', ask({ q: 'linen jacket' })],
    ['a word of two descriptions in three', ask({ q: 'workshops' })],
    ['a word with a typing error', ask({ q: 'keybaord' })],
    ['two words with typing errors', ask({ q: 'mecanical keybaord' })],
    ['a word that nothing is like', ask({ q: 'xylophonez' })],
    ['a word, filtered by an option and stock', ask({ q: 'jacket', options: { Colour: ['Red'] }, inStock: true })],
    ['all products, page 1', ask({})],
    ['all products, page 50', ask({ page: 50 })],
    ['all products by name, page 300', ask({ sort: 'name', page: 300 })],
    ['in stock', ask({ inStock: true })],
    ['two options', ask({ options: { Colour: ['Red'], Size: ['M'] } })],
    ['three options, stock and price', ask({ options: many, inStock: true, priceMax: 20_000 })],
    ['a collection, page 1', () => searchProducts(ctx, EMPTY_QUERY, within)],
    ['a collection, last page', () => searchProducts(ctx, { ...EMPTY_QUERY, page: pageCount }, within)],
    ['the list of collections', () => listStorefrontCollections(ctx.db, ctx.now())],
    ['suggestions', () => suggest(ctx, 'lin')],
    ['suggestions for a typing error', () => suggest(ctx, 'keybaor')],
  ]
  for (const [name, run] of cases) {
    await timed(WARM_UP, run)
    const cpuBefore = await cpuOfConnections()
    const times = await timed(ROUNDS, run)
    const cpu = ((await cpuOfConnections()) - cpuBefore) / ROUNDS
    const note = Number.isNaN(cpu) ? '' : `PostgreSQL works for ${milliseconds(cpu)} of it`
    figure(`${name}, p50`, milliseconds(percentile(times, 0.5)), note)
    figure(`${name}, p95`, milliseconds(percentile(times, 0.95)), 'aim ≤ 60 ms')
  }
}
