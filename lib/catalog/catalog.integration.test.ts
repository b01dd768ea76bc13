import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { apiCaller } from '#lib/testing/api-caller.ts'
import { codeOf, must, productForm, sell, stockOf, variantOf } from '#lib/testing/shop-fixture.ts'
import { createTestMarket, type TestMarket } from '#lib/testing/test-market.ts'
import { archiveProduct } from './archive-product.ts'
import { createProduct } from './create-product.ts'
import { findPickableProducts } from './find-pickable-products.ts'
import { findProducts } from './find-products.ts'
import { getProduct } from './get-product.ts'
import { getStorefrontProduct } from './get-storefront-product.ts'
import { listStorefrontProducts } from './list-storefront-products.ts'
import { PRODUCT_SORTS, type ProductSort } from './product-sorts.ts'
import type { ProductView } from './product-view.ts'
import { removeExampleProducts } from './remove-example-products.ts'
import { restoreProduct } from './restore-product.ts'
import { EMPTY_QUERY } from './search/product-query.ts'
import { searchProducts } from './search/search-products.ts'
import { updateProduct } from './update-product.ts'

let market: TestMarket
let ctx: StoreContext

beforeAll(async () => {
  market = await createTestMarket()
  ctx = (await market.createStore()).ctx
})
afterAll(() => market?.close())

const form = (changes: Record<string, unknown> = {}) =>
  productForm({ title: 'Desk lamp', price: '49.00', stock: '5', ...changes })
const create = async (changes: Record<string, unknown> = {}) => must(await createProduct(ctx, form(changes)))
const upload = async (store = ctx) => (await store.db.media.create({ data: { width: 800, height: 1000 } })).id
const formOf = (product: ProductView, changes: Record<string, unknown> = {}) =>
  form({ title: product.title, mediaIds: product.pictures.map(({ id }) => id), ...changes })

test('the same title eight times at once gives eight addresses', async () => {
  const products = await Promise.all(Array.from({ length: 8 }, () => create({ title: 'Twin' })))
  expect(products.map(({ slug }) => slug).toSorted()).toEqual([
    'twin',
    ...[2, 3, 4, 5, 6, 7, 8].map((n) => `twin-${n}`),
  ])
})

test('a chosen address that is taken is told beside its field, on creating and on saving', async () => {
  const taken = await create({ slug: 'taken' })
  expect(await createProduct(ctx, form({ slug: 'Taken' }))).toMatchObject({
    failures: [{ code: 'taken', field: 'slug' }],
  })
  const other = await create({ title: 'Other' })
  expect(await updateProduct(ctx, other.id, formOf(other, { slug: 'taken' }))).toMatchObject({
    failures: [{ code: 'taken', field: 'slug' }],
  })
  expect(must(await updateProduct(ctx, taken.id, formOf(taken, { slug: '' }))).slug).toBe('taken')
})

test('a title without letters of ours still gets an address', async () => {
  expect((await create({ title: '日本' })).slug).toMatch(/^product(-\d+)?$/)
})

test('pictures come in the order given, the first two on the card, and are described by the title', async () => {
  const ids = [await upload(), await upload(), await upload()]
  const product = await create({ title: 'Vase', mediaIds: ids.join(',') })
  expect(product.pictures.map(({ id }) => id)).toEqual(ids)
  expect(product.pictures[0]?.alt).toBe('Vase')
  const turned = must(await updateProduct(ctx, product.id, formOf(product, { mediaIds: [ids[2], ids[0]] })))
  expect(turned.pictures.map(({ id }) => id)).toEqual([ids[2], ids[0]])
  const { items } = await findProducts(ctx, { q: 'vase' })
  expect(items[0]?.pictures.map(({ id }) => id)).toEqual([ids[2], ids[0]])
})

test('pictures of another product, of another store or of nobody are refused, and nothing is created', async () => {
  const mine = await upload()
  await create({ mediaIds: [mine] })
  const foreign = await upload((await market.createStore()).ctx)
  for (const id of [mine, foreign, randomUUID()]) {
    const result = await createProduct(ctx, form({ title: 'Thief', mediaIds: [await upload(), id] }))
    expect(result).toMatchObject({ failures: [{ code: 'invalid', field: 'mediaIds' }] })
  }
  expect(await ctx.db.product.count({ where: { title: 'Thief' } })).toBe(0)
})

test('what was sold while the form was open stays sold', async () => {
  const product = await create({ stock: 10 })
  const { id } = variantOf(product)
  await ctx.db.variant.update({ where: { id }, data: { stock: { decrement: 3 } } })
  must(await updateProduct(ctx, product.id, formOf(product, { stock: 10, stockBefore: 10 })))
  expect(await stockOf(ctx, id)).toBe(7)
  must(await updateProduct(ctx, product.id, formOf(product, { stock: 12, stockBefore: 10 })))
  expect(await stockOf(ctx, id)).toBe(9)
  expect(await updateProduct(ctx, product.id, formOf(product, { stock: 0, stockBefore: 12 }))).toMatchObject({
    failures: [{ code: 'stock-changed', field: 'variants.0.stock' }],
  })
  must(await updateProduct(ctx, product.id, formOf(product, { stock: 4 })))
  expect(await stockOf(ctx, id)).toBe(4)
})

test('drafts and archived products are not in the shop, and come back as drafts', async () => {
  const product = await create({ title: 'Hidden gem' })
  const inShop = async () => (await getStorefrontProduct(ctx.db, product.slug, new Date())) !== null
  expect(await inShop()).toBe(true)
  expect(must(await archiveProduct(ctx, product.id)).status).toBe('archived')
  expect(await inShop()).toBe(false)
  expect((await searchProducts(ctx, { ...EMPTY_QUERY, q: 'hidden gem', page: 1 })).total).toBe(0)
  expect((await findProducts(ctx, { q: 'hidden gem' })).total).toBe(0)
  expect((await findProducts(ctx, { q: 'hidden gem', status: 'archived' })).total).toBe(1)
  expect(must(await restoreProduct(ctx, product.id)).status).toBe('draft')
  expect(await inShop()).toBe(false)
  expect(codeOf(await archiveProduct(ctx, 'a\0b'))).toBe('not-found')
  expect(codeOf(await updateProduct(ctx, randomUUID(), form()))).toBe('not-found')
})

test('a "before" price shows only while it is higher', async () => {
  const product = await create({ price: '10', compareAt: '15' })
  expect(variantOf(product).compareAtMinor).toBe(1500)
  await ctx.db.variant.updateMany({ where: { productId: product.id }, data: { compareAtMinor: 1000 } })
  expect(variantOf((await getProduct(ctx, product.id)) ?? product).compareAtMinor).toBeNull()
})

test('pages of the shop hold every product exactly once, in every order', async () => {
  const { ctx: store } = await market.createStore()
  must(await removeExampleProducts(store))
  for (let n = 0; n < 30; n++) await sell(store, { title: `Item ${n % 3}`, stock: n % 2, price: `${n % 4}.00` })
  for (const sort of PRODUCT_SORTS) {
    const pages = await Promise.all(
      [1, 2, 3].map((page) => listStorefrontProducts(store.db, { sort, page, now: new Date() })),
    )
    const items = pages.flatMap((page) => page.items)
    expect(new Set(items.map(({ id }) => id)).size).toBe(30)
    expect(pages[0]).toMatchObject({ total: 30, pageCount: 3, page: 1 })
  }
  const first = async (sort: ProductSort) =>
    (await listStorefrontProducts(store.db, { sort, page: 1, now: new Date() })).items[0]
  expect([(await first('price-asc'))?.priceMinor, (await first('price-desc'))?.priceMinor]).toEqual([0, 300])
  expect([(await first('name'))?.title, (await first('newest'))?.title]).toEqual(['Item 0', 'Item 2'])
  expect((await listStorefrontProducts(store.db, { sort: 'name', page: 99, now: new Date() })).page).toBe(3)
  expect((await listStorefrontProducts(store.db, { sort: 'name', page: 1, now: new Date() })).items[0]?.available).toBe(
    false,
  )
})

test('search knows word forms and unfinished words, and a title weighs more than a description', async () => {
  await create({ title: 'Walnut shelf', description: 'For books. Goes with our trumpets.' })
  await create({ title: 'Trumpet', description: 'Brass.' })
  const titles = async (query: string) =>
    (await searchProducts(ctx, { ...EMPTY_QUERY, q: query, page: 1 })).items.map(({ title }) => title)
  expect(await titles('trumpets')).toEqual(['Trumpet', 'Walnut shelf'])
  expect(await titles('TRUM')).toEqual(['Trumpet', 'Walnut shelf'])
  expect(await titles('walnut trum')).toEqual(['Walnut shelf'])
  expect(await titles('walnut piano')).toEqual([])
})

test('hostile queries find nothing and break nothing', async () => {
  const queries = [' ', '\0', "'; DROP TABLE product; --", '"', '!', ':*', '\\', 'x'.repeat(10_000)]
  for (const query of [...queries, '💥', '\ud800', '%', 'ﷺ', 'zz\0zz', '\u0301', '& | !']) {
    expect((await searchProducts(ctx, { ...EMPTY_QUERY, q: query, page: 1 })).items).toEqual([])
    expect((await findProducts(ctx, { q: query, page: -1 })).page).toBe(1)
  }
  expect(await getStorefrontProduct(ctx.db, 'a\0b', new Date())).toBeNull()
  expect((await searchProducts(ctx, { ...EMPTY_QUERY, q: 'lamp', page: Number.NaN })).page).toBe(1)
})

test('"%", "_" and a backslash in a query of the dashboard or of an API stand for themselves', async () => {
  const [percent, underscore, backslash] = ['Linen 50% off', 'Size_M sample', String.raw`Back\slash`] as const
  for (const title of [percent, underscore, backslash]) await create({ title })
  const titles = (items: readonly { title: string }[]) => items.map(({ title }) => title)
  const call = apiCaller(ctx.tenant)
  const asked = { '50%': percent, '5%off': null, '%': percent, size_m: underscore, _: underscore, '\\': backslash }
  for (const [q, title] of Object.entries(asked)) {
    const found = title === null ? [] : [title]
    expect(titles((await findProducts(ctx, { q })).items)).toEqual(found)
    expect(titles(await findPickableProducts(ctx, q))).toEqual(found)
    const { json } = await call('GET', `/products?${new URLSearchParams({ q })}`)
    expect(titles(json.data as { title: string }[])).toEqual(found)
  }
})

test('removing the examples leaves what the merchant has made their own', async () => {
  const { ctx: store } = await market.createStore()
  const [example] = (await findProducts(store, {})).items
  if (!example) throw new Error('A new store has examples')
  const view = (await getProduct(store, example.id)) as ProductView
  must(await updateProduct(store, example.id, formOf(view, { title: 'Mine now' })))
  const { removed } = must(await removeExampleProducts(store))
  expect(removed).toBeGreaterThan(0)
  expect((await findProducts(store, {})).items.map(({ title }) => title)).toEqual(['Mine now'])
})
