import { afterAll, beforeAll, expect, test } from 'vitest'
import { placeOrder } from '#lib/checkout/place-order.ts'
import { refundOrder } from '#lib/orders/refund-order.ts'
import { RefundOrderInput } from '#lib/orders/schema.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { checkoutForm, fillCart, must, mustOrder, sell } from '#lib/testing/shop-fixture.ts'
import { createTestMarket, type TestMarket } from '#lib/testing/test-market.ts'
import { findCustomers } from './find-customers.ts'
import { getCustomer } from './get-customer.ts'

let market: TestMarket
let ctx: StoreContext
let other: StoreContext
let variantId: string
const ids = new Map<string, string>()
beforeAll(async () => {
  market = await createTestMarket()
  ctx = (await market.createStore('knows')).ctx
  other = (await market.createStore('knows-not')).ctx
  variantId = (await sell(ctx, { title: 'Lamp', stock: 100 })).variantId
  for (const name of ['Ada', 'bob', 'Çelik 100%']) {
    const email = `${name.slice(0, 3).toLowerCase()}@knows.test`
    const row = await ctx.db.customer.create({ data: { email, name, passwordHash: '-' } })
    ids.set(name, row.id)
  }
})
afterAll(() => market.close())

async function buy(name: string, quantity: number): Promise<{ orderId: string; totalMinor: number }> {
  const by: StoreContext = { ...ctx, actor: { kind: 'customer', id: ids.get(name) ?? '' } }
  const cartId = await fillCart(ctx, [variantId, quantity])
  const { orderId } = mustOrder(await placeOrder(by, cartId, await checkoutForm(ctx, cartId, {})))
  const { totalMinor } = await ctx.db.order.findUniqueOrThrow({ where: { id: orderId } })
  return { orderId, totalMinor }
}

test('the list sums what each customer paid less what went back, and sorts by it', async () => {
  const one = await buy('Ada', 1)
  const two = await buy('Ada', 2)
  const large = await buy('bob', 9)
  must(await refundOrder(ctx, RefundOrderInput.parse({ id: one.orderId, amount: '1.00', refundedMinor: 0 })))
  const { items, total } = await findCustomers(ctx, { sort: 'spent' })
  expect(total).toBe(3)
  expect(items.map(({ name, orders, spentMinor }) => [name, orders, spentMinor])).toEqual([
    ['bob', 1, large.totalMinor],
    ['Ada', 2, one.totalMinor + two.totalMinor - 100],
    ['Çelik 100%', 0, 0],
  ])
  const names = async (sort: 'latest' | 'name' | 'orders') =>
    (await findCustomers(ctx, { sort })).items.map(({ name }) => name)
  expect(await names('latest')).toEqual(['Çelik 100%', 'bob', 'Ada'])
  expect((await names('name')).slice(0, 2)).toEqual(['Ada', 'bob'])
  expect((await names('orders'))[0]).toBe('Ada')
})

test('a customer is found by a part of name or address, and signs of patterns are letters', async () => {
  const found = async (q: string) => (await findCustomers(ctx, { q })).items.map(({ name }) => name)
  expect(await found('AD')).toEqual(['Ada'])
  expect(await found('bob@')).toEqual(['bob'])
  expect(await found('100%')).toEqual(['Çelik 100%'])
  expect(await found('%d%')).toEqual([])
  expect(await found("'; DROP TABLE customer; --")).toEqual([])
  expect((await findCustomers(ctx, { q: '%' })).total).toBe(1)
})

test('a page says what is known of one customer, and none of another store', async () => {
  const id = ids.get('Ada') ?? ''
  await ctx.db.unsubscribed.create({ data: { email: 'ada@knows.test' } })
  expect(await getCustomer(ctx, id)).toMatchObject({
    name: 'Ada',
    orderCount: 2,
    wantsReminders: false,
    isVerified: false,
  })
  expect((await getCustomer(ctx, id))?.orders).toHaveLength(2)
  expect((await getCustomer(ctx, ids.get('bob') ?? ''))?.wantsReminders).toBe(true)
  expect(await getCustomer(other, id)).toBeNull()
  expect(await getCustomer(ctx, 'no\u0000body')).toBeNull()
  expect((await findCustomers(other, {})).items).toEqual([])
})
