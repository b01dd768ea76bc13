import { afterAll, beforeAll, expect, test } from 'vitest'
import { createUser } from '#lib/auth/create-user.ts'
import { placeOrder } from '#lib/checkout/place-order.ts'
import { storeContext } from '#lib/tenancy/store-context.ts'
import { type ApiAnswer, apiCaller } from '#lib/testing/api-caller.ts'
import { checkoutForm, fillCart, must, mustOrder, sell, stockOf } from '#lib/testing/shop-fixture.ts'
import { createTestMarket, type TestMarket, type TestStore } from '#lib/testing/test-market.ts'

let market: TestMarket
let store: TestStore
let call: ReturnType<typeof apiCaller>
const tokens = { owner: '', ada: '', eve: '' }
const ids = { ada: '', eve: '' }
beforeAll(async () => {
  market = await createTestMarket()
  store = await market.createStore('orders-by-api')
  call = apiCaller(store.tenant)
  for (const name of ['ada', 'eve'] as const) {
    const user = { role: 'customer', email: `${name}@example.com`, name, password: 'correct horse battery' } as const
    ids[name] = must(await createUser(store.ctx, user)).id
    tokens[name] = await signIn(user.email, user.password)
  }
  tokens.owner = await signIn('owner', 'owner-password')
})
afterAll(() => market.close())

async function signIn(username: string, password: string): Promise<string> {
  return String((await call('POST', '/token', { body: { username, password } })).json.access)
}

/** An order of two cups of this price for somebody. */
async function order(who: 'ada' | 'eve', price = '10.00') {
  const cup = await sell(store.ctx, { title: 'Cup', stock: 5, price })
  const ctx = storeContext(store.tenant, { kind: 'customer', id: ids[who] })
  const cart = await fillCart(ctx, [cup.variantId, 2])
  const { orderId } = mustOrder(
    await placeOrder(ctx, cart, await checkoutForm(ctx, cart, { email: `${who}@example.com` })),
  )
  return { orderId, cup }
}

const short = ({ status, json }: ApiAnswer) => `${status} ${String(json.type).replace('urn:souk:problem:', '')}`
const idsOf = ({ json }: ApiAnswer) => (json.data as { id: string }[]).map(({ id }) => id)

test("staff see the store's orders, shoppers their own; somebody else's is not there, whatever is done to it", async () => {
  const [one, other] = [(await order('ada')).orderId, (await order('eve')).orderId]
  expect(idsOf(await call('GET', '/orders', { token: tokens.owner }))).toEqual(expect.arrayContaining([one, other]))
  expect(idsOf(await call('GET', '/orders', { token: tokens.ada }))).toEqual([one])
  expect(idsOf(await call('GET', '/orders?email=ada@example.com', { token: tokens.eve }))).toEqual([])
  expect((await call('GET', `/orders/${one}`, { token: tokens.ada })).json).toMatchObject({ id: one, attention: null })
  expect(short(await call('GET', `/orders/${one}`, { token: tokens.eve }))).toBe('404 not-found')
  expect(short(await call('POST', `/orders/${one}/cancel`, { token: tokens.eve }))).toBe('404 not-found')
  for (const act of ['fulfil', 'mark-paid', 'refunds']) {
    expect(short(await call('POST', `/orders/${one}/${act}`, { token: tokens.ada, body: {} }))).toBe('404 not-found')
  }
  expect(short(await call('GET', `/orders/${one}`))).toBe('401 signed-out')
})

test('an order is fulfilled once with its tracking, and then it cannot be cancelled', async () => {
  const { orderId } = await order('ada')
  const body = { carrier: 'DHL', tracking_number: '42', tracking_url: 'https://dhl.example/42' }
  const fulfilled = await call('POST', `/orders/${orderId}/fulfil`, { token: tokens.owner, body })
  expect(fulfilled.json).toMatchObject({ status: 'fulfilled', tracking: { carrier: 'DHL', number: '42' } })
  expect(short(await call('POST', `/orders/${orderId}/cancel`, { token: tokens.owner }))).toBe('409 conflict')
  const bad = { ...body, tracking_url: 'javascript:alert(1)' }
  const refused = await call('POST', `/orders/${orderId}/fulfil`, { token: tokens.owner, body: bad })
  expect(refused.json.errors).toMatchObject([{ pointer: '#/tracking_url' }])
})

test('a cancelled order gives stock and money back once', async () => {
  const { orderId, cup } = await order('ada')
  expect(await stockOf(store.ctx, cup.variantId)).toBe(3)
  for (let time = 0; time < 2; time += 1) {
    const cancelled = await call('POST', `/orders/${orderId}/cancel`, { token: tokens.ada })
    expect(cancelled.json).toMatchObject({ status: 'cancelled', payment_status: 'refunded' })
  }
  expect(await stockOf(store.ctx, cup.variantId)).toBe(5)
})

test('part of the money goes back, units go back into stock, and never more than there is', async () => {
  const { orderId, cup } = await order('eve')
  const read = await call('GET', `/orders/${orderId}`, { token: tokens.owner })
  const [line] = read.json.lines as { id: string }[]
  const refund = (body: object) => call('POST', `/orders/${orderId}/refunds`, { token: tokens.owner, body })
  const restock = [{ line_id: line?.id, quantity: 1 }]
  const refunded = await refund({ amount_minor: 1_000, reason: 'Chipped', restock, refunded_minor: 0 })
  expect(refunded.json).toMatchObject({ payment_status: 'partly-refunded', refunded_minor: 1_000 })
  expect(await stockOf(store.ctx, cup.variantId)).toBe(4)
  expect(short(await refund({ amount_minor: 500, refunded_minor: 0 }))).toBe('412 changed')
  expect((await refund({ amount_minor: 999_999 })).json.errors).toMatchObject([{ pointer: '#/amount_minor' }])
  expect(short(await refund({ amount_minor: 0 }))).toBe('422 invalid-input')
})

test('a refund under one idempotency key moves the money once, however often it is sent at once', async () => {
  const { orderId } = await order('eve')
  const headers = { 'idempotency-key': 'refund-of-this-order' }
  const answers = await Promise.all(
    Array.from({ length: 8 }, () =>
      call('POST', `/orders/${orderId}/refunds`, { token: tokens.owner, body: { amount_minor: 100 }, headers }),
    ),
  )
  expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1)
  expect((await call('GET', `/orders/${orderId}`, { token: tokens.owner })).json.refunded_minor).toBe(100)
})
