import { afterAll, beforeAll, expect, test } from 'vitest'
import { addToCart } from '#lib/cart/add-to-cart.ts'
import { getCart } from '#lib/cart/get-cart.ts'
import { placeOrder } from '#lib/checkout/place-order.ts'
import { releaseStock } from '#lib/inventory/release-stock.ts'
import { reserveStock } from '#lib/inventory/reserve-stock.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { checkoutForm, codeOf, fillCart, must, mustOrder, productForm, stockOf } from '#lib/testing/shop-fixture.ts'
import { createTestMarket, type TestMarket } from '#lib/testing/test-market.ts'
import { bringInScheduled } from './bring-in-scheduled.ts'
import { createProduct } from './create-product.ts'
import { findProducts } from './find-products.ts'
import { getProduct } from './get-product.ts'
import { getStorefrontProduct } from './get-storefront-product.ts'
import { listStorefrontProducts } from './list-storefront-products.ts'
import type { ProductView, VariantView } from './product-view.ts'
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

const SIZES = { name: 'Size', values: [{ value: 'S' }, { value: 'M' }, { value: 'L' }] }
const COLOURS = { name: 'Colour', values: [{ value: 'Red', swatch: '#CC0000' }, { value: 'Blue' }] }
const shirt = (changes: Record<string, unknown> = {}) =>
  productForm({
    title: 'T-shirt',
    options: [SIZES, COLOURS],
    variants: SIZES.values.flatMap((size) =>
      COLOURS.values.map((colour, index) => ({
        optionValues: [size.value, colour.value],
        price: size.value === 'L' ? '25.00' : '20.00',
        sku: `T-${size.value}-${index}`,
        stock: 4,
      })),
    ),
    ...changes,
  })
const create = async (changes: Record<string, unknown> = {}) => must(await createProduct(ctx, shirt(changes)))
/** The form as it would be sent back unchanged. */
const formOf = (product: ProductView, variants: readonly VariantView[], changes: Record<string, unknown> = {}) =>
  shirt({
    title: product.title,
    options: product.options,
    variants: variants.map((variant) => ({ ...variant, price: '20.00', compareAt: '', stockBefore: variant.stock })),
    version: product.version,
    ...changes,
  })
const at = (list: readonly VariantView[], index: number): VariantView => {
  const variant = list[index]
  if (!variant) throw new Error('No such variant')
  return variant
}

test('a product has a variant for each combination, its lowest price in lists, and is found by all that names it', async () => {
  const product = await create({ vendor: 'Café Nord', type: 'Tops', tags: 'Cotton, cotton, New' })
  expect(product.variants.map(({ title }) => title)).toEqual([
    'S / Red',
    'S / Blue',
    'M / Red',
    'M / Blue',
    'L / Red',
    'L / Blue',
  ])
  expect(product).toMatchObject({ vendor: 'Café Nord', type: 'Tops', tags: ['Cotton', 'New'] })
  expect(product.options[1]?.values[0]).toEqual({ value: 'Red', swatch: '#cc0000' })
  const [row] = (await findProducts(ctx, { q: 'T-shirt' })).items
  expect(row).toMatchObject({ priceMinor: 2000, priceVaries: true, stock: 24, swatches: ['#cc0000'], variantCount: 6 })
  const { searchText } = await ctx.db.product.findUniqueOrThrow({ where: { id: product.id } })
  expect(searchText).toBe(' t shirt tshirt \n cafe nord tops cotton new s m l red blue 0 ts0 1 ts1 tm0 tm1 tl0 tl1 ')
})

test('variants are known again by their id; what left the form leaves the carts, and orders keep their lines', async () => {
  const product = await create()
  const [kept, gone] = [at(product.variants, 1), at(product.variants, 0)]
  const cart = await fillCart(ctx, [gone.id], [kept.id])
  const ordered = await fillCart(ctx, [gone.id])
  const order = mustOrder(await placeOrder(ctx, ordered, await checkoutForm(ctx, ordered)))
  const remaining = product.variants.slice(1).toReversed()
  const saved = must(await updateProduct(ctx, product.id, formOf(product, remaining)))
  expect(saved.variants.map(({ id }) => id)).toEqual(remaining.map(({ id }) => id))
  expect((await getCart(ctx.db, cart)).lines.map(({ variantId }) => variantId)).toEqual([kept.id])
  const [line] = await ctx.db.orderLine.findMany({ where: { orderId: order.orderId } })
  expect(line).toMatchObject({ variantId: null, sku: 'T-S-0', quantity: 1 })
})

test('without ids a variant is known again by its option values, so that a file changes it and does not make it anew', async () => {
  const product = await create()
  const same = must(await updateProduct(ctx, product.id, shirt()))
  expect(same.variants.map(({ id }) => id)).toEqual(product.variants.map(({ id }) => id))
})

test('an id of another product or one that is gone is refused, and nothing is saved', async () => {
  const [mine, other] = [await create(), await create()]
  const foreign = mine.variants.map((variant, index) =>
    index === 0 ? { ...variant, id: at(other.variants, 0).id } : variant,
  )
  const result = await updateProduct(ctx, mine.id, formOf(mine, foreign, { title: 'Thief' }))
  expect(result).toMatchObject({ failures: [{ code: 'changed', field: 'variants' }] })
  expect((await getProduct(ctx, mine.id))?.title).toBe('T-shirt')
})

test('what is not counted never runs out, is sold without end, and gives nothing back', async () => {
  const product = await create({ options: [], variants: [{ price: '5.00', tracked: false, stock: 0 }] })
  const { id } = at(product.variants, 0)
  expect(product.variants[0]?.available).toBe(true)
  must(await addToCart(ctx, null, { variantId: id, quantity: 500 }))
  expect(await reserveStock(ctx.db, [{ variantId: id, quantity: 500 }])).toBeNull()
  await releaseStock(ctx.db, [{ variantId: id, quantity: 500 }])
  expect(await stockOf(ctx, id)).toBe(0)
  expect(await reserveStock(ctx.db, [{ variantId: id, quantity: 1, unitPriceMinor: 499 }])).not.toBeNull()
})

test('a product that is scheduled is nowhere in the shop before its time, and everywhere after it', async () => {
  const soon = new Date(Date.now() + 3_600_000)
  const later = new Date(soon.getTime() + 1)
  await ctx.db.storeSettings.update({ where: { id: 'store' }, data: { timeZone: 'Asia/Kolkata' } })
  const product = await create({ title: 'Zeppelin', publishAt: soon.toISOString() })
  const { id } = at(product.variants, 0)
  const inShop = async (now: Date) => ({
    page: (await getStorefrontProduct(ctx.db, product.slug, now)) !== null,
    list: (await listStorefrontProducts(ctx.db, { sort: 'newest', page: 1, now })).items.some(
      (card) => card.id === product.id,
    ),
  })
  expect(await inShop(new Date())).toEqual({ page: false, list: false })
  expect(await inShop(later)).toEqual({ page: true, list: true })
  expect((await searchProducts(ctx, { ...EMPTY_QUERY, q: 'zeppelin', page: 1 })).total).toBe(0)
  expect(codeOf(await addToCart(ctx, null, { variantId: id, quantity: 1 }))).toBe('not-found')
  let expired = 0
  const expirePages = async () => {
    expired++
  }
  expect(await bringInScheduled(ctx, expirePages)).toBe(0)
  expect(await bringInScheduled({ ...ctx, now: () => later }, expirePages)).toBe(1)
  expect(await bringInScheduled({ ...ctx, now: () => later }, expirePages)).toBe(0)
  expect(expired).toBe(1)
  expect(await inShop(new Date())).toEqual({ page: true, list: true })
  expect((await searchProducts(ctx, { ...EMPTY_QUERY, q: 'zeppelin', page: 1 })).total).toBe(1)
})

test('a schedule is on the clock of the store, and one that is no time is told beside its field', async () => {
  await ctx.db.storeSettings.update({ where: { id: 'store' }, data: { timeZone: 'Asia/Kolkata' } })
  expect((await create({ publishAt: '2031-01-01T05:30' })).publishAt).toBe('2031-01-01T00:00:00.000Z')
  const wrong = await createProduct(ctx, shirt({ publishAt: 'tomorrow' }))
  expect(wrong).toMatchObject({ failures: [{ code: 'invalid', field: 'publishAt' }] })
})

test('of two merchants who save at once one is told, and neither writes over the other', async () => {
  for (let round = 0; round < 5; round++) {
    const product = await create()
    const results = await Promise.all(
      ['One', 'Two', 'Three'].map((title) =>
        updateProduct(ctx, product.id, formOf(product, product.variants, { title })),
      ),
    )
    expect(results.map(codeOf).toSorted()).toEqual(['changed', 'changed', 'ok'])
    const winner = results.find((result) => result.ok)
    expect((await getProduct(ctx, product.id))?.title).toBe(winner?.ok && winner.value.title)
  }
})

test('stock is counted, and options are changed, while shoppers buy: every unit is accounted for', async () => {
  const product = await create()
  const { id } = at(product.variants, 2)
  const buy = () => ctx.db.$transaction((tx) => reserveStock(tx, [{ variantId: id, quantity: 1 }]))
  const restock = async () => {
    const view = must({ ok: true, value: (await getProduct(ctx, product.id)) as ProductView })
    const variants = view.variants.map((variant) => ({ ...variant, stock: variant.stock }))
    const form = formOf(view, variants)
    const row = form.variants.find((variant) => variant.id === id)
    if (!row) throw new Error('The variant is in the form')
    row.stock += 5
    return updateProduct(ctx, product.id, form)
  }
  const work = await Promise.all([...Array.from({ length: 30 }, buy), ...Array.from({ length: 4 }, restock)])
  const sold = work.slice(0, 30).filter((shortage) => shortage === null).length
  const restocked = (work.slice(30) as Awaited<ReturnType<typeof restock>>[]).filter(({ ok }) => ok).length
  expect(restocked).toBeGreaterThan(0)
  expect(await stockOf(ctx, id)).toBe(4 + 5 * restocked - sold)
})
