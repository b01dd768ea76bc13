import { afterAll, beforeAll, expect, test } from 'vitest'
import { createUser } from '#lib/auth/create-user.ts'
import { placeOrder } from '#lib/checkout/place-order.ts'
import { storeContext } from '#lib/tenancy/store-context.ts'
import { type ApiAnswer, apiCaller } from '#lib/testing/api-caller.ts'
import { checkoutForm, fillCart, must, mustOrder, sell } from '#lib/testing/shop-fixture.ts'
import { createTestMarket, type TestMarket, type TestStore } from '#lib/testing/test-market.ts'
import { createApiKey } from '../keys/create-api-key.ts'

let market: TestMarket
let store: TestStore
let call: ReturnType<typeof apiCaller>
let token: string
const ids = { ada: '', eve: '', bob: '' }
const password = 'correct horse battery'
beforeAll(async () => {
  market = await createTestMarket()
  store = await market.createStore('customers-by-api')
  call = apiCaller(store.tenant)
  for (const name of ['ada', 'eve', 'bob'] as const) {
    const user = { role: 'customer', email: `${name}@example.com`, name: name.toUpperCase(), password } as const
    ids[name] = must(await createUser(store.ctx, user)).id
  }
  token = await signIn('owner', 'owner-password')
})
afterAll(() => market.close())

async function signIn(username: string, password: string): Promise<string> {
  return String((await call('POST', '/token', { body: { username, password } })).json.access)
}

const short = ({ status, json }: ApiAnswer) => `${status} ${String(json.type).replace('urn:souk:problem:', '')}`
const emailsOf = ({ json }: ApiAnswer) => (json.data as { email: string }[]).map(({ email }) => email.split('@')[0])

/** An order of one chair of 20.00 for somebody. */
async function order(who: keyof typeof ids): Promise<string> {
  const chair = await sell(store.ctx, { title: 'Chair', stock: 5, price: '20.00' })
  const ctx = storeContext(store.tenant, { kind: 'customer', id: ids[who] })
  const cart = await fillCart(ctx, [chair.variantId, 1])
  const form = await checkoutForm(ctx, cart, { email: `${who}@example.com` })
  return mustOrder(await placeOrder(ctx, cart, form)).orderId
}

test('a customer is shown with what they ordered and spent, less what went back, and nothing of their password', async () => {
  const orders = [await order('ada'), await order('ada')]
  const { json: first } = await call('GET', `/orders/${orders[0]}`, { token })
  const total = Number(first.total_minor)
  const read = await call('GET', `/customers/${ids.ada}`, { token })
  expect(read.json).toMatchObject({ id: ids.ada, name: 'ADA', orders_count: 2, spent_minor: 2 * total, addresses: [] })
  await store.ctx.db.order.update({ where: { id: orders[0] ?? '' }, data: { refundedMinor: 500 } })
  await store.ctx.db.order.update({ where: { id: orders[1] ?? '' }, data: { paymentStatus: 'unpaid' } })
  await store.ctx.db.unsubscribed.create({ data: { email: 'ada@example.com' } })
  const address = {
    id: 'home',
    name: 'Ada',
    line1: '1 Main Street',
    city: 'Arlington',
    region: 'VA',
    postalCode: '22201',
    country: 'US',
  }
  await store.ctx.db.customer.update({ where: { id: ids.ada }, data: { addresses: [address] } })
  const after = await call('GET', `/customers/${ids.ada}`, { token })
  expect(after.json).toMatchObject({
    orders_count: 2,
    spent_minor: total - 500,
    accepts_reminders: false,
    addresses: [{ name: 'Ada', line1: '1 Main Street', postal_code: '22201', country: 'US' }],
  })
  expect((await call('GET', '/customers?q=ada', { token })).json.data).toEqual([after.json])
  expect((await call('GET', `/customers/${ids.eve}`, { token })).json).toMatchObject({
    orders_count: 0,
    spent_minor: 0,
  })
  expect(after.text).not.toMatch(/argon|hash|session/i)
})

test('the orders of a customer are theirs and nobody else’s, latest first, page by page', async () => {
  await order('bob')
  const mine = [await order('eve'), await order('eve'), await order('eve')].toReversed()
  const path = `/customers/${ids.eve}/orders`
  const first = await call('GET', `${path}?limit=2`, { token })
  const rest = await call('GET', `${path}?limit=2&cursor=${String(first.json.next)}`, { token })
  const seen = [first, rest].flatMap(({ json }) => (json.data as { id: string }[]).map(({ id }) => id))
  expect(seen).toEqual(mine)
  expect(short(await call('GET', '/customers/nobody/orders', { token }))).toBe('404 not-found')
})

test('lists are searched, narrowed and sorted, and follow each other by cursor', async () => {
  expect(emailsOf(await call('GET', '/customers?sort=name', { token }))).toEqual(['ada', 'bob', 'eve'])
  expect(emailsOf(await call('GET', '/customers?sort=-date_joined', { token }))).toEqual(['bob', 'eve', 'ada'])
  expect(emailsOf(await call('GET', '/customers?q=EVE@', { token }))).toEqual(['eve'])
  expect(emailsOf(await call('GET', '/customers?q=%25', { token }))).toEqual([])
  expect(emailsOf(await call('GET', '/customers?email=Bob@example.com', { token }))).toEqual(['bob'])
  expect(emailsOf(await call('GET', '/customers?joined_since=2039-01-01T00:00:00Z', { token }))).toEqual([])
  for (const sort of ['date_joined', '-date_joined', 'name', '-name', 'email', '-email']) {
    const first = await call('GET', `/customers?sort=${sort}&limit=2`, { token })
    const rest = await call('GET', `/customers?sort=${sort}&limit=2&cursor=${String(first.json.next)}`, { token })
    const seen = [...emailsOf(first), ...emailsOf(rest)]
    expect(seen.toSorted((a = '', b = '') => a.localeCompare(b))).toEqual(['ada', 'bob', 'eve'])
  }
})

test('customers are for staff and for keys that may; a shopper finds not even themselves, another store nobody', async () => {
  const ada = await signIn('ada@example.com', password)
  const ctx = { ...store.ctx, actor: { kind: 'staff', id: store.staffId, role: 'owner' } as const }
  const { key } = must(await createApiKey(ctx, { name: 'Newsletter', scopes: ['customers:read'] }))
  const { key: other } = must(await createApiKey(ctx, { name: 'Products', scopes: ['products:read'] }))
  expect((await call('GET', `/customers/${ids.ada}`, { token: key })).status).toBe(200)
  expect(short(await call('GET', `/customers/${ids.ada}/orders`, { token: key }))).toBe('403 forbidden')
  const elsewhere = apiCaller((await market.createStore('customers-elsewhere')).tenant)
  const body = { username: 'owner', password: 'owner-password' }
  const stranger = String((await elsewhere('POST', '/token', { body })).json.access)
  for (const path of ['/customers', `/customers/${ids.ada}`, `/customers/${ids.ada}/orders`]) {
    expect(short(await call('GET', path))).toBe('401 signed-out')
    expect(short(await call('GET', path, { token: ada }))).toBe('404 not-found')
    expect(short(await call('GET', path, { token: other }))).toBe('403 forbidden')
    expect(short(await call('GET', path, { token: stranger }))).toBe('401 signed-out')
  }
  expect((await elsewhere('GET', '/customers', { token: stranger })).json.data).toEqual([])
  expect(short(await elsewhere('GET', `/customers/${ids.ada}`, { token: stranger }))).toBe('404 not-found')
})
