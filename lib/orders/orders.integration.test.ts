import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { placeOrder } from '#lib/checkout/place-order.ts'
import type { CheckoutInput } from '#lib/checkout/schema.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { restoreProvider, scriptProvider } from '#lib/testing/scripted-provider.ts'
import { checkoutForm, codeOf, fillCart, must, mustOrder, sell, stockOf } from '#lib/testing/shop-fixture.ts'
import { createTestMarket, type TestMarket } from '#lib/testing/test-market.ts'
import { cancelOrder } from './cancel-order.ts'
import { findCustomerOrders } from './find-customer-orders.ts'
import { findOrders } from './find-orders.ts'
import { fulfilOrder } from './fulfil-order.ts'
import { getOrder } from './get-order.ts'
import { getReceipt } from './get-receipt.ts'
import { markOrderPaid } from './mark-order-paid.ts'
import { orderKey } from './order-address.ts'
import { resumeRefunds } from './resume-refunds.ts'

let market: TestMarket
let ctx: StoreContext
let variantId: string

beforeAll(async () => {
  market = await createTestMarket()
  ctx = (await market.createStore('tech')).ctx
  await ctx.db.storeSettings.update({ where: { id: 'store' }, data: { orderPrefix: 'TECH' } })
  variantId = (await sell(ctx, { title: 'Radio', stock: 100 })).variantId
})
afterAll(() => market?.close())
afterEach(restoreProvider)

const MANUAL = { paymentMethod: 'manual' } as const

async function order(changes: Partial<CheckoutInput> = {}, by: StoreContext = ctx): Promise<string> {
  const cartId = await fillCart(ctx, [variantId, 2])
  return mustOrder(await placeOrder(by, cartId, await checkoutForm(ctx, cartId, changes))).orderId
}

test('numbers carry the prefix and count up without gaps', async () => {
  const ids = [await order(), await order()]
  const rows = await ctx.db.order.findMany({ where: { id: { in: ids } }, orderBy: { number: 'asc' } })
  expect(rows.map(({ number }) => number)).toEqual(['TECH1001', 'TECH1002'])
})

test('ten clicks on cancel restock once and refund once', async () => {
  const { refunds } = scriptProvider({})
  const id = await order()
  const before = await stockOf(ctx, variantId)
  const results = await Promise.all(Array.from({ length: 10 }, () => cancelOrder(ctx, id)))
  expect(results.map(codeOf)).toEqual(Array(10).fill('ok'))
  expect(await stockOf(ctx, variantId)).toBe(before + 2)
  expect(refunds.size).toBe(1)
  expect(await getOrder(ctx, id)).toMatchObject({ status: 'cancelled', paymentStatus: 'refunded', refundDue: false })
})

test('cancelling and fulfilling at once: one of them happens, and the stock agrees', async () => {
  for (let round = 0; round < 8; round++) {
    const id = await order(MANUAL)
    const before = await stockOf(ctx, variantId)
    const codes = (await Promise.all([cancelOrder(ctx, id), fulfilOrder(ctx, id)])).map(codeOf)
    expect(codes.toSorted()).toEqual(['not-allowed', 'ok'])
    expect(await stockOf(ctx, variantId)).toBe(codes[0] === 'ok' ? before + 2 : before)
  }
})

test.each([
  ['refuses', async () => ({ status: 'failed' as const, message: 'no' })],
  ['breaks', () => Promise.reject(new Error('timeout'))],
])(
  'a refund that %s leaves the order cancelled with the refund due, and cancelling again mends it',
  async (_, refund) => {
    scriptProvider({ refund })
    const id = await order()
    const before = await stockOf(ctx, variantId)
    expect(codeOf(await cancelOrder(ctx, id))).toBe('refund-failed')
    expect(await getOrder(ctx, id)).toMatchObject({ refundDue: true, can: { cancel: true, markPaid: false } })
    restoreProvider()
    expect(must(await cancelOrder(ctx, id))).toMatchObject({ paymentStatus: 'refunded', refundDue: false })
    expect(await stockOf(ctx, variantId)).toBe(before + 2)
  },
)

test('a refund that a crash cut off is finished without anybody clicking', async () => {
  scriptProvider({ refund: () => Promise.reject(new Error('killed')) })
  const id = await order()
  await cancelOrder(ctx, id)
  const { refunds } = scriptProvider({})
  expect(await resumeRefunds(ctx, new Date(Date.now() - 60_000))).toBe(0)
  expect(await resumeRefunds(ctx, new Date())).toBe(1)
  expect([refunds.size, (await getOrder(ctx, id))?.paymentStatus]).toEqual([1, 'refunded'])
})

test('"Pay on delivery" is marked paid once, before or after delivery, and never once cancelled', async () => {
  const id = await order(MANUAL)
  must(await fulfilOrder(ctx, id))
  expect(must(await markOrderPaid(ctx, id))).toMatchObject({ paymentStatus: 'paid', can: { markPaid: false } })
  expect(codeOf(await markOrderPaid(ctx, id))).toBe('ok')
  expect(codeOf(await cancelOrder(ctx, id))).toBe('not-allowed')
  const cancelled = await order(MANUAL)
  must(await cancelOrder(ctx, cancelled))
  expect(codeOf(await markOrderPaid(ctx, cancelled))).toBe('not-allowed')
  expect(await getOrder(ctx, cancelled)).toMatchObject({ paymentStatus: 'unpaid', refundDue: false })
  expect(await ctx.db.payment.findMany({ where: { order: { id: cancelled } } })).toMatchObject([{ status: 'failed' }])
})

test('marking paid and cancelling at once never keeps money for a cancelled order', async () => {
  for (let round = 0; round < 8; round++) {
    const id = await order(MANUAL)
    await Promise.all([markOrderPaid(ctx, id), cancelOrder(ctx, id)])
    const after = await getOrder(ctx, id)
    expect(after?.status).toBe('cancelled')
    expect(['unpaid', 'refunded']).toContain(after?.paymentStatus)
  }
})

test('customers see their own orders and nobody else’s; guests see none', async () => {
  const customer = (email: string) => ctx.db.customer.create({ data: { email, name: 'A', passwordHash: 'x' } })
  const [ada, bob] = [await customer('ada@example.com'), await customer('bob@example.com')]
  const as = (id: string): StoreContext => ({ ...ctx, actor: { kind: 'customer', id } })
  const id = await order({}, as(ada.id))
  expect((await findCustomerOrders(as(ada.id))).items.map((row) => row.id)).toEqual([id])
  expect(await getOrder(as(ada.id), id)).not.toBeNull()
  expect((await findCustomerOrders(as(bob.id))).items).toEqual([])
  expect(await getOrder(as(bob.id), id)).toBeNull()
  expect((await findOrders(as(bob.id), {})).total).toBe(0)
  expect(await getOrder({ ...ctx, actor: { kind: 'guest' } }, id)).toBeNull()
  expect((await getReceipt(ctx, { id, key: orderKey(ctx.tenant.id, id) }))?.number).toMatch(/^TECH/)
})

test('an order is found by number, e-mail and name, and hostile input finds nothing', async () => {
  const id = await order({ name: 'Grace Hopper', email: 'grace@navy.test' })
  const { number } = must(await fulfilOrder(ctx, id))
  for (const q of [number, number.toLowerCase(), 'grace@navy', 'hopper', ` ${number} `]) {
    expect((await findOrders(ctx, { q, status: 'fulfilled' })).items.map((row) => row.id)).toEqual([id])
  }
  for (const q of ["'; DROP TABLE x", 'x'.repeat(10_000), '\\', '"', '%', 'h_pper']) {
    expect((await findOrders(ctx, { q })).total).toBe(0)
  }
  expect((await findOrders(ctx, { q: '\0', page: Number.NaN })).page).toBe(1)
  expect((await findOrders(ctx, { page: 1e9 })).page).toBe((await findOrders(ctx, {})).pageCount)
  expect(await getOrder(ctx, 'a\0b')).toBeNull()
  expect(await getReceipt(ctx, { id: 'a\0b', key: '' })).toBeNull()
})

test('an order without a payment, as an import brings it, is cancelled and counted as refunded', async () => {
  const { id } = await ctx.db.order.create({
    data: {
      number: 'OLD1',
      email: 'old@example.com',
      paymentStatus: 'paid',
      currency: 'USD',
      subtotalMinor: 1,
      shippingMinor: 0,
      totalMinor: 1,
      shippingMethod: 'standard',
      address: {},
    },
  })
  expect(must(await cancelOrder(ctx, id))).toMatchObject({ status: 'cancelled', paymentStatus: 'refunded' })
})
