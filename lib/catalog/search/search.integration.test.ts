import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { richTextOf } from '#lib/content/rich-text.ts'
import { ownerPool } from '#lib/db/connections.ts'
import { quoteIdentifier } from '#lib/db/sql.ts'
import type { DemoStore } from '#lib/platform/demo/demo-store.ts'
import { FASHION_STORE } from '#lib/platform/demo/fashion-store.ts'
import { TECH_STORE } from '#lib/platform/demo/tech-store.ts'
import { splitStatements } from '#lib/tenancy/migrate/split-statements.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { seeded } from '#lib/testing/random-carts.ts'
import { SCRIPT_PAYLOADS } from '#lib/testing/script-payloads.ts'
import { must, productForm } from '#lib/testing/shop-fixture.ts'
import { createTestMarket, type TestMarket } from '#lib/testing/test-market.ts'
import { createProduct } from '../create-product.ts'
import { removeExampleProducts } from '../remove-example-products.ts'
import { combinations } from '../variant-matrix.ts'
import { type Choices, readChoices } from './choices.ts'
import { EMPTY_QUERY, type ProductQuery, readProductQuery } from './product-query.ts'
import { searchProducts } from './search-products.ts'
import { suggest } from './suggest.ts'

const MIGRATION = new URL(
  '../../../prisma/tenant/migrations/20261121123126_variants_as_masks/migration.sql',
  import.meta.url,
)

let market: TestMarket
let tech: StoreContext
let fashion: StoreContext

async function emptyStore(): Promise<StoreContext> {
  const { ctx } = await market.createStore()
  must(await removeExampleProducts(ctx))
  return ctx
}

async function storeLike({ products }: DemoStore): Promise<StoreContext> {
  const ctx = await emptyStore()
  for (const { title, sku, description } of products) {
    must(await createProduct(ctx, productForm({ title, sku, description: richTextOf(description), stock: 3 })))
  }
  return ctx
}

beforeAll(async () => {
  market = await createTestMarket()
  tech = await storeLike(TECH_STORE)
  fashion = await storeLike(FASHION_STORE)
})
afterAll(() => market.close())

const find = (ctx: StoreContext, asked: Partial<ProductQuery>) => searchProducts(ctx, { ...EMPTY_QUERY, ...asked })
const titles = async (ctx: StoreContext, q: string) => (await find(ctx, { q })).items.map(({ title }) => title)

const MISSPELT: [shop: 'tech' | 'fashion', typed: string, meant: string][] = [
  ['tech', 'labtop', 'Laptop'],
  ['tech', 'lpatop', 'Laptop'],
  ['tech', 'laptpo', 'Laptop'],
  ['tech', 'lap top', 'Laptop'],
  ['tech', 'moues', 'Mouse'],
  ['tech', 'mosue', 'Mouse'],
  ['tech', 'ruoter', 'Wi-Fi 7 router'],
  ['tech', 'wifi', 'Wi-Fi 7 router'],
  ['tech', 'wi fi routr', 'Wi-Fi 7 router'],
  ['tech', 'keybord', 'Mechanical keyboard'],
  ['tech', 'mecanical keyboard', 'Mechanical keyboard'],
  ['tech', 'monitro', '27-inch monitor'],
  ['tech', 'moniter', '27-inch monitor'],
  ['tech', 'chager', 'Charger 65 W'],
  ['tech', 'webcma', 'Webcam'],
  ['tech', 'tabelt', 'Tablet'],
  ['tech', 'speeker', 'Speaker'],
  ['tech', 'headfones', 'Headphones'],
  ['tech', 'hedphones', 'Headphones'],
  ['tech', 'smrat watch', 'Smart watch'],
  ['tech', 'desk lmap', 'Desk lamp'],
  ['tech', 'TS-LAP-14', 'Laptop'],
  ['fashion', 'tshirt', 'T-Shirt'],
  ['fashion', 't shrit', 'T-Shirt'],
  ['fashion', 'jaens', 'Jeans'],
  ['fashion', 'stripped socks', 'Striped socks'],
  ['fashion', 'lether belt', 'Leather belt'],
  ['fashion', 'beenie', 'Beanie'],
  ['fashion', 'canvass tote', 'Canvas tote'],
  ['fashion', 'plaeted skirt', 'Pleated skirt'],
  ['fashion', 'denim jakcet', 'Denim jacket'],
  ['fashion', 'jumpre', 'Knit jumper'],
  ['fashion', 'linnen shirt', 'Linen shirt'],
  ['fashion', 'slik scarf', 'Silk scarf'],
  ['fashion', 'sumer drss', 'Summer dress'],
  ['fashion', 'wol coat', 'Wool coat'],
  ['fashion', 'Línen shïrt', 'Linen shirt'],
]

test.each(MISSPELT)('%s: "%s" finds %s first', async (shop, typed, meant) => {
  expect((await titles(shop === 'tech' ? tech : fashion, typed))[0]).toBe(meant)
})

test('what one store sells is never found or suggested in another', async () => {
  expect(await titles(tech, 'jeans')).toEqual([])
  expect(await titles(fashion, 'TS-LAP-14')).toEqual([])
  expect((await suggest(fashion, 'lapt')).products).toEqual([])
  expect((await suggest(tech, 'lapt')).products[0]?.slug).toBe('laptop')
})

test('drafts, what is scheduled and what is archived are not found, counted, suggested or used as a correction', async () => {
  const ctx = await emptyStore()
  await createProduct(ctx, productForm({ title: 'Zeppelin draft', status: 'draft' }))
  await createProduct(ctx, productForm({ title: 'Zeppelin later', publishAt: '2999-01-01T00:00:00Z' }))
  const gone = must(await createProduct(ctx, productForm({ title: 'Zeppelin gone' })))
  await ctx.db.product.update({ where: { id: gone.id }, data: { status: 'archived' } })
  for (const q of ['zeppelin', 'zeppelni', 'zep', 'later']) expect((await find(ctx, { q })).total).toBe(0)
  const all = await find(ctx, {})
  expect([all.total, all.facets.inStock, all.facets.price]).toEqual([0, 0, null])
  expect(await suggest(ctx, 'zepp')).toEqual({ words: [], collections: [], products: [] })
  await ctx.db.product.updateMany({ where: { title: 'Zeppelin later' }, data: { publishAt: new Date(0) } })
  expect(await titles(ctx, 'zeppelni')).toEqual(['Zeppelin later'])
})

test('a script in a title is found as text: its parts put together are the title, and nothing else', async () => {
  const ctx = await emptyStore()
  const chosen = SCRIPT_PAYLOADS.filter((_, index) => index % 8 === 0)
  for (const payload of chosen) {
    const form = productForm({ title: 'placeholder' })
    must(await createProduct(ctx, { ...form, title: `Kettle ${payload}`.slice(0, 200) }))
  }
  const { items, total } = await find(ctx, { q: 'kettle' })
  expect(total).toBe(chosen.length)
  for (const { title, titleParts } of items) {
    expect(titleParts?.map(({ text }) => text).join('')).toBe(title)
    expect(titleParts?.filter(({ marked }) => marked).every(({ text }) => /^kettle$/i.test(text))).toBe(true)
  }
})

test('500 hostile addresses are lists and never errors', async () => {
  const dice = seeded(5)
  const pieces = [
    "'",
    '"',
    '\\',
    '%',
    '_',
    '\0',
    '\ud800',
    '💥',
    '\u202e',
    '; DROP TABLE product; --',
    '&|!():*',
    '<script>',
  ]
  const more = [
    '日本',
    'ﷺ',
    'x'.repeat(500),
    '1e400',
    '-1',
    ' OR 1=1',
    '{}',
    '__proto__',
    '\u0301',
    'laptop',
    '$1',
    '#{x}',
  ]
  const all = [...pieces, ...more]
  const any = () => Array.from({ length: 1 + dice(4) }, () => all[dice(all.length)]).join(dice(2) === 0 ? ' ' : '')
  for (let round = 0; round < 500; round++) {
    const params = new URLSearchParams([
      ['q', any()],
      [['collection', 'min', 'max', 'stock', 'sort', 'page'][dice(6)] ?? '', any()],
      [`option.${any()}`, any()],
    ])
    const list = await searchProducts(tech, readProductQuery(params, 'USD'))
    expect(list.page).toBeGreaterThan(0)
    await suggest(tech, any().toWellFormed())
  }
})

type Made = {
  priceMinor: number
  collections: string[]
  variants: { Colour: string; Size: string; left: boolean }[]
}

const POSSIBLE = { Colour: ['Red', 'Blue', 'Sand'], Size: ['S', 'M', 'L'] }

test('each facet counts what all the other filters leave, as counting one by one does', async () => {
  const dice = seeded(11)
  for (let catalogue = 0; catalogue < 3; catalogue++) {
    const ctx = await emptyStore()
    const groups = ['alpha', 'beta'].map((slug) => ({ id: `${slug}-${catalogue}`, slug, title: slug }))
    await ctx.db.collection.createMany({ data: groups })
    const products: Made[] = []
    for (let index = 0; index < 24; index++) {
      const [colours, sizes] = [some(POSSIBLE.Colour), some(POSSIBLE.Size)]
      const named = (values: string[]) => values.map((value) => ({ value, swatch: null }))
      const price = 1 + dice(90)
      const variants = colours.flatMap((Colour) => sizes.map((Size) => ({ Colour, Size, left: dice(3) > 0 })))
      const { id } = must(
        await createProduct(
          ctx,
          productForm({
            title: `Thing ${index}`,
            options: [
              { name: 'Colour', values: named(colours) },
              { name: 'Size', values: named(sizes) },
            ],
            variants: variants.map(({ Colour, Size, left }) => ({
              optionValues: [Colour, Size],
              price: `${price}.00`,
              stock: left ? 2 : 0,
            })),
          }),
        ),
      )
      const inside = groups.filter(() => dice(2) === 0)
      await ctx.db.collectionProduct.createMany({
        data: inside.map((group) => ({ collectionId: group.id, productId: id })),
      })
      products.push({ priceMinor: price * 100, collections: inside.map(({ slug }) => slug), variants })
    }
    for (let round = 0; round < 25; round++) {
      const query: ProductQuery = {
        ...EMPTY_QUERY,
        collection: dice(3) === 0 ? 'alpha' : '',
        priceMin: dice(3) === 0 ? dice(5000) : null,
        priceMax: dice(3) === 0 ? 2000 + dice(7000) : null,
        inStock: dice(3) === 0,
        options: {
          ...(dice(2) === 0 ? { Colour: some(POSSIBLE.Colour) } : {}),
          ...(dice(2) === 0 ? { Size: some(POSSIBLE.Size) } : {}),
        },
      }
      const { total, facets } = await searchProducts(ctx, query)
      expect(total).toBe(countOf(products, query))
      expect(facets.inStock).toBe(countOf(products, { ...query, inStock: true }))
      // Every value there could be: one that the answer leaves out counts as nothing.
      for (const [name, possible] of Object.entries(POSSIBLE)) {
        const shown = facets.options.find((option) => option.name === name)?.values ?? []
        for (const value of possible) {
          const count = shown.find((each) => each.value === value)?.count ?? 0
          expect(count).toBe(countOf(products, { ...query, options: { ...query.options, [name]: [value] } }))
        }
      }
      for (const { slug } of groups) {
        const count = facets.collections.find((each) => each.slug === slug)?.count ?? 0
        expect(count).toBe(countOf(products, { ...query, collection: slug }))
      }
      const steps = facets.price?.steps ?? []
      for (const { minMinor, belowMinor, count } of steps) {
        const priceMax = belowMinor === null ? null : belowMinor - 1
        expect(count).toBe(countOf(products, { ...query, priceMin: minMinor, priceMax }))
      }
      // Together they are all there is: a step that is left out counts as nothing.
      const priced = { ...query, priceMin: null, priceMax: null }
      expect(steps.reduce((sum, { count }) => sum + count, 0)).toBe(countOf(products, priced))
    }
  }
  function some(values: string[]): string[] {
    const kept = values.filter(() => dice(2) === 0)
    return kept.length > 0 ? kept : values.slice(0, 1)
  }
})

test('cards stand in the order of their list, each with its own prices and pictures', async () => {
  const ctx = await emptyStore()
  const made: [title: string, price: string][] = [
    ['Bowl', '7.00'],
    ['Acorn', '9.00'],
    ['Cup', '8.00'],
  ]
  for (const [title, price] of made) {
    const { id } = await ctx.db.media.create({ data: { width: 8, height: 10, alt: `Of ${title}` } })
    must(await createProduct(ctx, productForm({ title, price, mediaIds: id })))
  }
  const told = async (sort: ProductQuery['sort']) =>
    (await find(ctx, { sort })).items.map(({ title, priceMinor, pictures }) => [title, priceMinor, pictures[0]?.alt])
  const [bowl, acorn, cup] = made.map(([title, price]) => [title, Number(price) * 100, `Of ${title}`])
  expect(await told(null)).toEqual([cup, acorn, bowl])
  expect(await told('price-asc')).toEqual([bowl, cup, acorn])
  expect(await told('price-desc')).toEqual([acorn, cup, bowl])
  expect(await told('name')).toEqual([acorn, bowl, cup])
  expect((await suggest(ctx, 'cu')).products).toMatchObject([
    { slug: 'cup', priceMinor: 800, picture: { alt: 'Of Cup' } },
  ])
})

test('a short word is the beginning of a word and not its middle, alone and beside a long one', async () => {
  const ctx = await emptyStore()
  for (const title of ['Oak table', 'Table of rust', 'Brush']) must(await createProduct(ctx, productForm({ title })))
  expect(await titles(ctx, 'ru')).toEqual(['Table of rust'])
  expect(await titles(ctx, 'table ru')).toEqual(['Table of rust'])
  expect(await titles(ctx, 'us')).toEqual([])
})

test('a product of many variants is sold out with the last of them and not before', async () => {
  const ctx = await emptyStore()
  const values = Array.from({ length: 12 }, (_, size) => ({ value: `Size ${size}`, swatch: null }))
  const variants = values.map(({ value }) => ({ optionValues: [value], price: '5.00', stock: 1 }))
  must(await createProduct(ctx, productForm({ title: 'Ring', options: [{ name: 'Size', values }], variants })))
  const told = async () => {
    const { facets, items } = await find(ctx, {})
    return [facets.inStock, items[0]?.available, (await find(ctx, { inStock: true })).total]
  }
  const sell = (position: object) => ctx.db.variant.updateMany({ where: { position }, data: { stock: 0 } })
  await sell({ equals: 0 })
  expect(await told()).toEqual([1, true, 1])
  await sell({ lt: 11 })
  expect(await told()).toEqual([1, true, 1])
  await sell({ gte: 0 })
  expect(await told()).toEqual([0, false, 0])
})

test('the migration writes of products that were there what saving them writes, swatches included', async () => {
  const { ctx, tenant } = await market.createStore()
  const named = (values: string[]) =>
    values.map((value, index) => ({ value, swatch: index % 2 === 0 ? '#aa3311' : null }))
  const options = [
    { name: 'Colour', values: named(['Red', 'Blue "deep"', "L'or"]) },
    { name: 'Size', values: named(Array.from({ length: 30 }, (_, size) => `Größe ${size}`)) },
  ]
  const variants = combinations(options).map((optionValues) => ({ optionValues, price: '5.00', stock: 1 }))
  must(await createProduct(ctx, productForm({ title: 'Many', options, variants })))
  must(await createProduct(ctx, productForm({ title: 'One' })))
  const read = () => ctx.db.product.findMany({ orderBy: { id: 'asc' }, select: { title: true, choices: true } })
  const saved = (await read()).map(({ title, choices }) => ({ title, choices: readChoices(choices) }))
  await ctx.db.product.updateMany({ data: { choices: '{"v":[{}]}' } })
  const client = await ownerPool().connect()
  try {
    await client.query(`SET search_path TO ${quoteIdentifier(tenant.schemaName)}`)
    for (const statement of splitStatements(await readFile(MIGRATION, 'utf8'))) await client.query(statement)
  } finally {
    client.release(true)
  }
  const migrated = (await read()).map(({ title, choices }) => ({ title, choices: inOrder(readChoices(choices)) }))
  expect(migrated).toEqual(saved.map(({ title, choices }) => ({ title, choices: inOrder(choices) })))
  const chosen = { Colour: ['Blue "deep"', "L'or"], Size: ['Größe 29'] }
  expect((await find(ctx, { options: chosen })).items.map(({ title }) => title)).toEqual(['Many'])
  expect((await find(ctx, { options: { ...chosen, Size: ['Größe'] } })).total).toBe(0)
})

/** Names in one order: JSON of PostgreSQL has one of its own. */
function inOrder({ all, options, swatches }: Choices) {
  const sorted = <Entry>(entries: Iterable<Entry>, key: (entry: Entry) => string) =>
    [...entries].toSorted((a, b) => (key(a) < key(b) ? -1 : 1))
  const values = options.map((each) => ({ name: each.name, values: sorted(each.values, ({ value }) => value) }))
  return { all, options: sorted(values, ({ name }) => name), swatches: sorted(swatches, ([value]) => value) }
}

function countOf(products: readonly Made[], query: ProductQuery): number {
  return products.filter(
    ({ priceMinor, collections, variants }) =>
      (query.collection === '' || collections.includes(query.collection)) &&
      (query.priceMin === null || priceMinor >= query.priceMin) &&
      (query.priceMax === null || priceMinor <= query.priceMax) &&
      variants.some(
        (variant) =>
          (!query.inStock || variant.left) &&
          (query.options.Colour?.includes(variant.Colour) ?? true) &&
          (query.options.Size?.includes(variant.Size) ?? true),
      ),
  ).length
}
