import { readFileSync } from 'node:fs'
import { setTimeout as rest } from 'node:timers/promises'
import { listStorefrontCollections } from '#lib/catalog/list-storefront-collections.ts'
import { EMPTY_QUERY, type ProductQuery } from '#lib/catalog/search/product-query.ts'
import { searchProducts } from '#lib/catalog/search/search-products.ts'
import { suggest } from '#lib/catalog/search/suggest.ts'
import { ownerPool } from '#lib/db/connections.ts'
import { storeContext } from '#lib/tenancy/store-context.ts'
import { fillCatalogue } from './fill-catalogue.ts'
import { openStore } from './open-store.ts'
import { figure, heading, percentile, timed } from './report.ts'

const PRODUCTS = 10_000
const ROUNDS = 40
const WARM_UP = 5

type Ids = readonly number[]

/** The processes of the pool's connections. */
async function connections(): Promise<Ids> {
  const { rows } = await ownerPool().query<{ pid: number }>(
    `SELECT pid FROM pg_stat_activity WHERE application_name = 'souk' AND datname = current_database()`,
  )
  return rows.map(({ pid }) => pid)
}

/** How long they have worked, ms; NaN where no Linux counts it. */
function worked(ids: Ids): number {
  try {
    const nanoseconds = ids.map((id) => Number(readFileSync(`/proc/${id}/schedstat`, 'utf8').split(' ')[0]))
    return nanoseconds.reduce((sum, each) => sum + each, 0) / 1e6
  } catch {
    return Number.NaN
  }
}

/** ms of each round: what PostgreSQL works, what our process works, and how long somebody waits for both. */
type Costs = { database: number[]; ours: number[]; wait: number[] }

async function costsOf(run: () => Promise<unknown>): Promise<Costs> {
  await timed(WARM_UP, run)
  const ids = await connections()
  const costs: Costs = { database: [], ours: [], wait: [] }
  for (let round = 0; round < ROUNDS; round++) {
    const [before, own, since] = [worked(ids), process.cpuUsage(), performance.now()]
    await run()
    costs.wait.push(performance.now() - since)
    const { user, system } = process.cpuUsage(own)
    costs.ours.push((user + system) / 1e3)
    // Linux writes down what a process has worked when it rests.
    await rest(1)
    costs.database.push(worked(ids) - before)
  }
  return costs
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
    ['one letter, which nearly all products have', ask({ q: 's' })],
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
  console.log(
    'p50 / p95: what PostgreSQL works, aim ≤ 60 ms; what our process works; how long it takes on this machine',
  )
  for (const [name, run] of cases) {
    const { database, ours, wait } = await costsOf(run)
    const both = (times: number[]) => `${ms(percentile(times, 0.5))} / ${ms(percentile(times, 0.95))}`
    figure(name, `${both(database)} ms`, `${both(ours)} ms   ${both(wait)} ms`)
  }
}

function ms(value: number): string {
  return value.toFixed(1)
}
