import { afterAll, beforeAll, expect, test } from 'vitest'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { sell } from '#lib/testing/shop-fixture.ts'
import { createTestMarket, type TestMarket } from '#lib/testing/test-market.ts'
import { getDashboardHome } from './get-dashboard-home.ts'

let market: TestMarket

beforeAll(async () => {
  market = await createTestMarket()
})
afterAll(() => market?.close())

let count = 0
function order(ctx: StoreContext, placedAt: string, changes: object = {}) {
  const money = { currency: 'USD', subtotalMinor: 1000, shippingMinor: 0, totalMinor: 1000 }
  const data = { number: `N${++count}`, email: 'a@b.test', ...money, shippingMethod: 'standard', address: {} }
  return ctx.db.order.create({ data: { ...data, placedAt: new Date(placedAt), paymentStatus: 'paid', ...changes } })
}

async function storeIn(timeZone: string, now: string): Promise<StoreContext> {
  const { ctx } = await market.createStore()
  await ctx.db.storeSettings.update({ where: { id: 'store' }, data: { timeZone } })
  return { ...ctx, now: () => new Date(now) }
}

test('today begins at midnight of the store, not of the server', async () => {
  const ctx = await storeIn('America/New_York', '2026-11-21T03:00:00Z')
  await order(ctx, '2026-11-20T05:00:00Z')
  await order(ctx, '2026-11-20T04:59:59Z')
  await order(ctx, '2026-11-21T02:59:59Z')
  const home = await getDashboardHome(ctx)
  expect(home).toMatchObject({ todaySalesMinor: 2000, todayOrders: 2, yesterdaySalesMinor: 1000 })
  expect(home.salesByDay).toHaveLength(14)
  expect(home.salesByDay.at(-1)).toEqual({ day: '2026-11-20', salesMinor: 2000, orders: 2 })
  expect(home.salesByDay[0]?.day).toBe('2026-11-07')
})

test('the day on which the clocks change has all its hours', async () => {
  const ctx = await storeIn('Europe/Berlin', '2026-10-26T10:00:00Z')
  await order(ctx, '2026-10-24T22:00:00Z')
  await order(ctx, '2026-10-25T22:59:59Z')
  await order(ctx, '2026-10-25T23:00:00Z')
  const home = await getDashboardHome(ctx)
  expect([home.yesterdaySalesMinor, home.todaySalesMinor]).toEqual([2000, 1000])
})

test('cancelled orders, and orders in a currency the store has left, do not count', async () => {
  const ctx = await storeIn('UTC', '2026-11-21T12:00:00Z')
  await order(ctx, '2026-11-21T10:00:00Z')
  await order(ctx, '2026-11-21T10:00:00Z', { status: 'cancelled', paymentStatus: 'refunded' })
  await order(ctx, '2026-11-21T10:00:00Z', { currency: 'EUR', status: 'fulfilled', paymentStatus: 'unpaid' })
  await order(ctx, '2026-11-01T10:00:00Z')
  expect(await getDashboardHome(ctx)).toMatchObject({
    todaySalesMinor: 1000,
    averageOrderMinor: 1000,
    toFulfil: 2,
    unpaid: 1,
    hasOrders: true,
  })
})

test('sums larger than an amount of one order are exact', async () => {
  const ctx = await storeIn('UTC', '2026-11-21T12:00:00Z')
  for (let n = 0; n < 3; n++) await order(ctx, '2026-11-21T10:00:00Z', { totalMinor: 2_147_483_647 })
  expect((await getDashboardHome(ctx)).todaySalesMinor).toBe(6_442_450_941)
})

test('a new store has nothing yet but its examples; what runs out is told, the scarcest first', async () => {
  const ctx = await storeIn('UTC', '2026-11-21T12:00:00Z')
  expect(await getDashboardHome(ctx)).toMatchObject({
    todaySalesMinor: 0,
    averageOrderMinor: 0,
    hasOwnProduct: false,
    hasOrders: false,
    latestOrders: [],
    lowStock: [],
  })
  await sell(ctx, { title: 'Five', stock: 5 })
  await sell(ctx, { title: 'None', stock: 0 })
  await sell(ctx, { title: 'Six', stock: 6 })
  const home = await getDashboardHome(ctx)
  expect(home.hasOwnProduct).toBe(true)
  expect(home.lowStock.map(({ title, stock }) => [title, stock])).toEqual([
    ['None', 0],
    ['Five', 5],
  ])
})
