import { afterAll, beforeAll, expect, test } from 'vitest'
import { getProduct } from '#lib/catalog/get-product.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { must, sell, variantOf } from '#lib/testing/shop-fixture.ts'
import { createTestMarket, type TestMarket } from '#lib/testing/test-market.ts'
import { getStoreSettings } from './get-store-settings.ts'
import { SettingsInput, TIME_ZONES } from './schema.ts'
import { updateStoreSettings } from './update-store-settings.ts'

let market: TestMarket
let ctx: StoreContext

beforeAll(async () => {
  market = await createTestMarket()
})
afterAll(() => market?.close())

async function shop(): Promise<void> {
  ctx = (await market.createStore()).ctx
}

/** The settings form as it is filled in, with changes. */
async function form(changes: Record<string, unknown> = {}) {
  const now = await getStoreSettings(ctx.db)
  return SettingsInput.parse({
    ...now,
    logoMediaId: now.logoMediaId ?? '',
    heroMediaId: now.heroMediaId ?? '',
    storyMediaId: now.storyMediaId ?? '',
    ...changes,
  })
}

test('another currency keeps the numbers people see, of products and of delivery, there and back', async () => {
  await shop()
  const { id } = await sell(ctx, { title: 'Chair', stock: 1, price: '120.00' })
  await ctx.db.variant.updateMany({ where: { productId: id }, data: { compareAtMinor: 15_000 } })
  const prices = async () => {
    const product = await getProduct(ctx, id)
    const variant = product && variantOf(product)
    const row = await ctx.db.product.findUniqueOrThrow({ where: { id } })
    return [product?.currency, variant?.priceMinor, variant?.compareAtMinor, row.priceMinor]
  }
  const yen = must(await updateStoreSettings(ctx, await form({ currency: 'JPY' })))
  expect(yen.currency).toBe('JPY')
  expect(yen.shipping.zones[0]?.rates.map(({ priceMinor }) => priceMinor)).toEqual([5, 15])
  expect(await prices()).toEqual(['JPY', 120, 150, 120])
  must(await updateStoreSettings(ctx, await form({ currency: 'KWD' })))
  expect(await prices()).toEqual(['KWD', 120_000, 150_000, 120_000])
  must(await updateStoreSettings(ctx, await form({ currency: 'EUR' })))
  expect(await prices()).toEqual(['EUR', 12_000, 15_000, 12_000])
})

test('discounts and their minimums are carried over with the prices, percentages are not', async () => {
  await shop()
  const terms = { minimum: { kind: 'subtotal', minor: 2_000 } }
  for (const [kind, value] of [
    ['amount', 500],
    ['percent', 1_500],
  ] as const) {
    await ctx.db.discount.create({ data: { title: kind, kind, value, terms } })
  }
  must(await updateStoreSettings(ctx, await form({ currency: 'JPY' })))
  const rows = await ctx.db.discount.findMany({ orderBy: { title: 'asc' } })
  expect(rows.map(({ value }) => value)).toEqual([5, 1_500])
  for (const row of rows) expect(row.terms).toMatchObject({ minimum: { kind: 'subtotal', minor: 20 } })
})

test('nothing turns free by a change of currency', async () => {
  await shop()
  const cheap = await sell(ctx, { title: 'Sticker', stock: 1, price: '0.30' })
  const gift = await sell(ctx, { title: 'Leaflet', stock: 1, price: '0' })
  must(await updateStoreSettings(ctx, await form({ currency: 'JPY' })))
  const priceOf = async (id: string) => (await ctx.db.product.findUniqueOrThrow({ where: { id } })).priceMinor
  expect([await priceOf(cheap.id), await priceOf(gift.id)]).toEqual([1, 0])
})

test('a price before that is no higher in the new currency goes, so that the form still saves', async () => {
  await shop()
  const { variantId } = await sell(ctx, { title: 'Pin', stock: 1, price: '10.10' })
  const { variantId: other } = await sell(ctx, { title: 'Pen', stock: 1, price: '10.10' })
  await ctx.db.variant.update({ where: { id: variantId }, data: { compareAtMinor: 1_040 } })
  await ctx.db.variant.update({ where: { id: other }, data: { compareAtMinor: 1_060 } })
  must(await updateStoreSettings(ctx, await form({ currency: 'JPY' })))
  const before = await ctx.db.variant.findMany({
    where: { id: { in: [variantId, other] } },
    orderBy: { compareAtMinor: 'asc' },
  })
  expect(before.map(({ priceMinor, compareAtMinor }) => [priceMinor, compareAtMinor])).toEqual([
    [10, 11],
    [10, null],
  ])
})

test('prices too high for the new currency are told beside it, and nothing changes', async () => {
  await shop()
  const { id } = await sell(ctx, { title: 'Yacht', stock: 1, price: '20,000,000.00' })
  expect(await updateStoreSettings(ctx, await form({ currency: 'KWD', name: 'Renamed' }))).toMatchObject({
    failures: [{ code: 'too-large', field: 'currency' }],
  })
  expect(await getStoreSettings(ctx.db)).toMatchObject({ currency: 'USD' })
  expect((await getStoreSettings(ctx.db)).name).not.toBe('Renamed')
  expect((await getProduct(ctx, id))?.variants[0]?.priceMinor).toBe(2_000_000_000)
})

test('two saves of the same change at once rescale once', async () => {
  await shop()
  const { id } = await sell(ctx, { title: 'Chair', stock: 1, price: '120.00' })
  const change = await form({ currency: 'JPY' })
  await Promise.all([1, 2, 3].map(() => updateStoreSettings(ctx, change)))
  expect((await getProduct(ctx, id))?.variants[0]?.priceMinor).toBe(120)
})

test('pictures are this store’s own; an empty field removes one', async () => {
  await shop()
  const media = await ctx.db.media.create({ data: { width: 10, height: 10 } })
  const { ctx: other } = await market.createStore()
  const foreign = await other.db.media.create({ data: { width: 10, height: 10 } })
  const saved = must(await updateStoreSettings(ctx, await form({ logoMediaId: media.id })))
  expect(saved.logo?.id).toBe(media.id)
  expect(await updateStoreSettings(ctx, await form({ heroMediaId: foreign.id }))).toMatchObject({
    failures: [{ field: 'heroMediaId' }],
  })
  expect(must(await updateStoreSettings(ctx, await form({ logoMediaId: '' }))).logo).toBeNull()
})

test('settings carry nothing but what a page may know', async () => {
  await shop()
  expect(Object.keys(await getStoreSettings(ctx.db))).not.toContain('lastOrderNumber')
})

test('PostgreSQL knows every time zone that a store may choose', async () => {
  await shop()
  const rows = await ctx.db.$queryRaw<{ name: string }[]>`SELECT name FROM pg_timezone_names`
  const known = new Set(rows.map(({ name }) => name))
  expect(TIME_ZONES.filter((name) => !known.has(name))).toEqual([])
})
