import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { placeOrder } from '#lib/checkout/place-order.ts'
import { loadMigrations } from '#lib/tenancy/migrate/load-migrations.ts'
import { checkoutForm, codeOf, fillCart, must, sell } from '#lib/testing/shop-fixture.ts'
import { createTestMarket, type TestMarket } from '#lib/testing/test-market.ts'
import { getShippingSettings } from './get-shipping-settings.ts'
import { flatRate } from './schema.ts'

let market: TestMarket

beforeAll(async () => {
  market = await createTestMarket()
})
afterAll(() => market?.close())

test('a store from before zones keeps its delivery prices, and its orders what delivery was called', async () => {
  const { tenant, ctx } = await market.createStore()
  const { variantId } = await sell(ctx, { title: 'Mug', stock: 2 })
  const cart = await fillCart(ctx, [variantId])
  must(await placeOrder(ctx, cart, await checkoutForm(ctx, cart)))
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  try {
    await client.query(`SET search_path = "${tenant.schemaName}"`)
    await client.query(`ALTER TABLE "store_settings" ADD COLUMN "shipping_standard_minor" INTEGER NOT NULL DEFAULT 490,
      ADD COLUMN "shipping_express_minor" INTEGER NOT NULL DEFAULT 1290,
      ADD COLUMN "free_shipping_from_minor" INTEGER DEFAULT 12000`)
    await client.query(`UPDATE "order" SET "account" = '{}'`)
    const migration = loadMigrations('tenant').find(({ name }) => name.endsWith('_shipping_in_zones'))
    for (const statement of migration?.statements ?? []) await client.query(statement)
  } finally {
    await client.end()
  }
  const { zones } = await getShippingSettings(ctx.db)
  expect(zones).toMatchObject([
    {
      everywhere: true,
      rates: [
        { id: 'standard', kind: 'flat', priceMinor: 490, freeFromMinor: 12_000 },
        { id: 'express', kind: 'flat', priceMinor: 1_290, freeFromMinor: null },
      ],
    },
  ])
  const { account } = await ctx.db.order.findFirstOrThrow()
  expect(account).toEqual({ shippingLabel: 'Standard delivery' })
})

test('a rate of another zone is refused beside the delivery, the order keeps the name of its own', async () => {
  const { ctx } = await market.createStore()
  const zones = [
    {
      id: 'de',
      name: 'Germany',
      everywhere: false,
      places: [{ country: 'DE', regions: [] }],
      rates: [flatRate('dhl', 'DHL', '', 0)],
    },
    { id: 'rest', name: 'Rest', everywhere: true, places: [], rates: [flatRate('air', 'By air', '', 2_000)] },
  ]
  await ctx.db.storeSettings.update({ where: { id: 'store' }, data: { shipping: { zones } } })
  const { variantId } = await sell(ctx, { title: 'Mug', stock: 2 })
  const cart = await fillCart(ctx, [variantId])
  const form = await checkoutForm(ctx, cart, { country: 'GB', shippingMethod: 'dhl' })
  const refused = await placeOrder(ctx, cart, form)
  expect(codeOf(refused)).toBe('invalid')
  expect(refused).toMatchObject({ failures: [{ field: 'shippingMethod' }] })
  must(await placeOrder(ctx, cart, await checkoutForm(ctx, cart, { shippingMethod: 'air' })))
  expect(await ctx.db.order.findFirstOrThrow()).toMatchObject({
    shippingMethod: 'air',
    shippingMinor: 2_000,
    account: { shippingLabel: 'By air' },
  })
})
