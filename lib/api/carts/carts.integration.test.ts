import { afterAll, beforeAll, expect, test } from 'vitest'
import { createUser } from '#lib/auth/create-user.ts'
import { settlePendingPayments } from '#lib/checkout/settle-pending-payments.ts'
import { type ApiAnswer, apiCaller } from '#lib/testing/api-caller.ts'
import { restoreProvider, scriptProvider } from '#lib/testing/scripted-provider.ts'
import { ASKS, IS_DECLINED, must, PAYS, sell, stockOf } from '#lib/testing/shop-fixture.ts'
import { createTestMarket, type TestMarket, type TestStore } from '#lib/testing/test-market.ts'

let market: TestMarket
let store: TestStore
let call: ReturnType<typeof apiCaller>
beforeAll(async () => {
  market = await createTestMarket()
  store = await market.createStore('carts-by-api')
  call = apiCaller(store.tenant)
})
afterAll(() => market.close())

const short = ({ status, json }: ApiAnswer) =>
  [status, typeof json.type === 'string' ? json.type.replace('urn:souk:problem:', '') : '', json.code]
    .filter(Boolean)
    .join(' ')

async function cartOf(variantId: string, quantity = 1, token?: string): Promise<string> {
  const body = { lines: [{ variant_id: variantId, quantity }] }
  const made = await call('POST', '/carts', { body, ...(token && { token }) })
  expect(made.status).toBe(201)
  return String(made.json.id)
}

const ADDRESS = {
  email: 'ada@example.com',
  name: 'Ada Lovelace',
  line1: '12 St James Square',
  city: 'London',
  postal_code: 'SW1Y 4JH',
  country: 'GB',
}

/** The checkout's body of somebody who saw what it comes to. */
async function bodyFor(cart: string, card = PAYS, token?: string) {
  const path = `/carts/${cart}/checkout?country=GB&shipping_method=standard`
  const { json } = await call('GET', path, token ? { token } : {})
  const totals = json.totals as { total_minor: number; due_minor: number }
  return {
    ...ADDRESS,
    shipping_method: String(json.shipping_method),
    payment_method: 'card',
    card_number: card,
    card_expiry: '12/39',
    card_cvc: '123',
    expected_total_minor: totals.total_minor,
    expected_due_minor: totals.due_minor,
  }
}

test('a guest puts things in, changes how many, sees what it comes to, and buys it', async () => {
  const cup = await sell(store.ctx, { title: 'Cup', stock: 5, price: '10.00' })
  const cart = await cartOf(cup.variantId)
  const more = await call('POST', `/carts/${cart}/lines`, { body: { variant_id: cup.variantId, quantity: 3 } })
  expect(more.json).toMatchObject({ count: 4, subtotal_minor: 4_000 })
  const fewer = await call('PUT', `/carts/${cart}/lines/${cup.variantId}`, { body: { quantity: 2 } })
  expect(fewer.json).toMatchObject({ count: 2, lines: [{ available: 5, subtotal_minor: 2_000 }] })
  expect((await call('PATCH', `/carts/${cart}`, { body: { note: 'Ring twice' } })).json.note).toBe('Ring twice')
  const bought = await call('POST', `/carts/${cart}/checkout`, { body: await bodyFor(cart) })
  expect([bought.status, bought.json.status]).toEqual([200, 'ordered'])
  expect(String(bought.json.order_url)).toContain(String(bought.json.order_id))
  expect(await stockOf(store.ctx, cup.variantId)).toBe(3)
  const order = await store.ctx.db.order.findUniqueOrThrow({ where: { id: String(bought.json.order_id) } })
  expect(order).toMatchObject({ email: 'ada@example.com', note: 'Ring twice', paymentStatus: 'paid' })
})

test('another total than was agreed to, a declined card, an old price and an unknown cart sell nothing', async () => {
  const cup = await sell(store.ctx, { title: 'Jug', stock: 5, price: '10.00' })
  const cart = await cartOf(cup.variantId)
  const body = await bodyFor(cart)
  const buy = (change: object, id = cart) => call('POST', `/carts/${id}/checkout`, { body: { ...body, ...change } })
  expect(short(await buy({ expected_total_minor: body.expected_total_minor - 1 }))).toMatch(/^409 conflict|^422/)
  expect(short(await buy({ card_number: IS_DECLINED }))).toMatch(/declined/)
  expect(short(await buy({}, crypto.randomUUID()))).toBe('404 not-found')
  expect((await buy({ postal_code: '', card_number: '1' })).json.errors).toMatchObject([
    { pointer: '#/postal_code' },
    { pointer: '#/card_number' },
  ])
  expect(await stockOf(store.ctx, cup.variantId)).toBe(5)
})

test('who is asked something first gets the order once they answered', async () => {
  const cup = await sell(store.ctx, { title: 'Asked', stock: 5, price: '10.00' })
  const cart = await cartOf(cup.variantId)
  const awaited = await call('POST', `/carts/${cart}/checkout`, { body: await bodyFor(cart, ASKS) })
  expect(awaited.json).toMatchObject({ status: 'requires-action', challenge: { kind: 'redirect' } })
  const path = `/carts/${cart}/payments/${String(awaited.json.payment_id)}`
  expect((await call('GET', path)).json.status).toBe('requires-action')
  expect(short(await call('GET', `/carts/${crypto.randomUUID()}/payments/${String(awaited.json.payment_id)}`))).toBe(
    '404 not-found',
  )
})

test('twenty carts under twenty keys, each sent five times at once, are twenty orders', async () => {
  const cup = await sell(store.ctx, { title: 'Keyed', stock: 100, price: '10.00' })
  const sent = []
  for (let number = 0; number < 20; number += 1) {
    const cart = await cartOf(cup.variantId)
    const body = await bodyFor(cart)
    const headers = { 'idempotency-key': `keyed-order-${number}` }
    for (let time = 0; time < 5; time += 1) sent.push({ path: `/carts/${cart}/checkout`, body, headers })
  }
  const answers = await Promise.all(sent.map(({ path, ...rest }) => call('POST', path, rest)))
  expect(answers.filter(({ status }) => status !== 200).map(({ text }) => text)).toEqual([])
  expect(new Set(answers.map(({ json }) => json.order_id)).size).toBe(20)
  expect(await stockOf(store.ctx, cup.variantId)).toBe(80)
})

test('a payment that nobody knows the end of yet is no answer to keep: the same key finds the order once there is one', async () => {
  const { usual } = scriptProvider({
    charge: async (request) => {
      await usual.charge(request)
      throw new Error('the line broke')
    },
  })
  const cup = await sell(store.ctx, { title: 'Slow', stock: 5, price: '10.00' })
  const cart = await cartOf(cup.variantId)
  const sent = { body: await bodyFor(cart), headers: { 'idempotency-key': 'slow-payment' } }
  const first = await call('POST', `/carts/${cart}/checkout`, sent)
  expect([short(first), first.headers.get('retry-after')]).toEqual(['409 still-running payment-pending', '60'])
  await settlePendingPayments(store.ctx, 0)
  const again = await call('POST', `/carts/${cart}/checkout`, sent)
  expect([again.status, again.json.status]).toEqual([200, 'ordered'])
  expect((await call('POST', `/carts/${cart}/checkout`, sent)).text).toBe(again.text)
  expect(await stockOf(store.ctx, cup.variantId)).toBe(4)
  restoreProvider()
})

test("an account's cart is that account's alone", async () => {
  const cup = await sell(store.ctx, { title: 'Own', stock: 5, price: '10.00' })
  const tokens: string[] = []
  for (const name of ['ada', 'eve']) {
    const user = { role: 'customer', email: `${name}@example.com`, name, password: 'correct horse battery' } as const
    must(await createUser(store.ctx, user))
    const { json } = await call('POST', '/token', { body: { username: user.email, password: user.password } })
    tokens.push(String(json.access))
  }
  const [ada, eve] = tokens
  const cart = await cartOf(cup.variantId, 1, ada)
  expect((await call('GET', `/carts/${cart}`, { token: ada })).json.count).toBe(1)
  const body = await bodyFor(cart, PAYS, ada)
  for (const token of [eve, undefined]) {
    const as = token ? { token } : {}
    expect(short(await call('GET', `/carts/${cart}`, as))).toBe('404 not-found')
    expect(short(await call('DELETE', `/carts/${cart}/lines/${cup.variantId}`, as))).toBe('404 not-found')
    expect(short(await call('POST', `/carts/${cart}/checkout`, { ...as, body }))).toBe('404 not-found')
  }
})
