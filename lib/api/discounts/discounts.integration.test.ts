import { afterAll, beforeAll, expect, test } from 'vitest'
import { createUser } from '#lib/auth/create-user.ts'
import { publicDb } from '#lib/db/public-db.ts'
import { type ApiAnswer, apiCaller } from '#lib/testing/api-caller.ts'
import { must } from '#lib/testing/shop-fixture.ts'
import { createTestMarket, type TestMarket, type TestStore } from '#lib/testing/test-market.ts'
import { createApiKey } from '../keys/create-api-key.ts'

let market: TestMarket
let store: TestStore
let call: ReturnType<typeof apiCaller>
const tokens = { owner: '', staff: '', ada: '' }
beforeAll(async () => {
  market = await createTestMarket()
  store = await market.createStore('discounts-by-api')
  call = apiCaller(store.tenant)
  const password = 'correct horse battery'
  must(await createUser(store.ctx, { role: 'staff', email: 'sam@example.com', username: 'sam', name: 'Sam', password }))
  must(await createUser(store.ctx, { role: 'customer', email: 'ada@example.com', name: 'Ada', password }))
  const signIn = async (username: string, password: string) =>
    String((await call('POST', '/token', { body: { username, password } })).json.access)
  tokens.owner = await signIn('owner', 'owner-password')
  tokens.staff = await signIn('sam', password)
  tokens.ada = await signIn('ada@example.com', password)
})
afterAll(() => market.close())

const short = ({ status, json }: ApiAnswer) => `${status} ${String(json.type).replace('urn:souk:problem:', '')}`
const pointersOf = ({ json }: ApiAnswer) => (json.errors as { pointer: string }[]).map(({ pointer }) => pointer)
const titlesOf = ({ json }: ApiAnswer) => (json.data as { title: string }[]).map(({ title }) => title)

const make = (body: object) => call('POST', '/discounts', { token: tokens.staff, body })

test('a discount is made, read, changed field by field, ended and resumed', async () => {
  const made = await make({
    title: 'Summer',
    code: ' summer 10 ',
    kind: 'percent',
    basis_points: 1_050,
    usage_limit: 5,
  })
  expect([made.status, made.json]).toMatchObject([
    201,
    { code: 'SUMMER10', basis_points: 1_050, amount_minor: null, usage_limit: 5, used: 0, state: 'active' },
  ])
  const path = `/discounts/${String(made.json.id)}`
  const ask = (method: string, body?: object) => call(method, path, { token: tokens.staff, ...(body && { body }) })
  expect((await ask('GET')).json).toEqual(made.json)
  const minimum = { kind: 'subtotal', amount_minor: 2_005 }
  const ends_at = '2039-01-01T00:00:30.000Z'
  const changed = await ask('PATCH', { title: 'Late summer', minimum, ends_at })
  expect(changed.json).toMatchObject({ title: 'Late summer', code: 'SUMMER10', minimum, ends_at, basis_points: 1_050 })
  expect(changed.json.starts_at).toBe(made.json.starts_at)
  const amount = await ask('PATCH', { kind: 'amount', basis_points: null, amount_minor: 500 })
  expect(amount.json).toMatchObject({ kind: 'amount', amount_minor: 500, basis_points: null, minimum })
  expect((await ask('DELETE')).json).toMatchObject({ state: 'ended' })
  expect((await call('POST', `${path}/resume`, { token: tokens.staff })).json).toMatchObject({ state: 'active' })
  const acts = await publicDb().auditEvent.findMany({
    where: { tenantId: store.tenant.id, action: { startsWith: 'discount.' } },
    orderBy: { id: 'asc' },
  })
  expect(acts.map(({ action }) => action.slice(9))).toEqual(['created', 'updated', 'updated', 'ended', 'resumed'])
})

test('of those who change different parts of it at once each keeps theirs; an old version is 412', async () => {
  const { json } = await make({ title: 'Contested', kind: 'free-shipping' })
  const path = `/discounts/${String(json.id)}`
  const read = await call('GET', path, { token: tokens.owner })
  const headers = { 'if-match': String(read.headers.get('etag')) }
  const changes = [{ title: 'Mine' }, { combinable: true }, { per_customer_limit: 1 }, { code: 'FREE' }]
  const answers = await Promise.all(changes.map((body) => call('PATCH', path, { token: tokens.owner, body })))
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
  const now = { title: 'Mine', combinable: true, per_customer_limit: 1, code: 'FREE' }
  expect((await call('GET', path, { token: tokens.owner })).json).toMatchObject(now)
  const late = await call('PATCH', path, { token: tokens.owner, headers, body: { title: 'Late' } })
  expect(short(late)).toBe('412 changed')
  expect(short(await call('DELETE', path, { token: tokens.owner, headers }))).toBe('412 changed')
  expect((await call('GET', path, { token: tokens.owner })).json.title).toBe('Mine')
})

test('a discount that was used cannot be limited below that, and using it is no new version', async () => {
  const { json } = await make({ title: 'Used', kind: 'free-shipping' })
  const path = `/discounts/${String(json.id)}`
  await store.ctx.db.discount.update({ where: { id: String(json.id) }, data: { used: 3 } })
  const headers = { 'if-match': `"${String(json.version)}"` }
  const refused = await call('PATCH', path, { token: tokens.owner, headers, body: { usage_limit: 2 } })
  expect(pointersOf(refused)).toEqual(['#/usage_limit'])
  expect((await call('PATCH', path, { token: tokens.owner, headers, body: { usage_limit: 3 } })).status).toBe(200)
})

test('what is wrong stands beside its field', async () => {
  const wrong = async (body: object) =>
    pointersOf(await make({ title: 'x', kind: 'percent', basis_points: 1, ...body }))
  expect(await wrong({ title: '' })).toEqual(['#/title'])
  expect(await wrong({ kind: 'gift' })).toEqual(['#/kind'])
  expect(await wrong({ basis_points: null })).toEqual(['#/basis_points'])
  expect(await wrong({ basis_points: 10_001 })).toEqual(['#/basis_points'])
  expect(await wrong({ kind: 'amount' })).toEqual(['#/amount_minor'])
  expect(await wrong({ code: 'ä' })).toEqual(['#/code'])
  expect(await wrong({ target: { to: 'products', ids: [] } })).toEqual(['#/target/ids'])
  expect(await wrong({ target: { to: 'all', ids: [] } })).toEqual(['#/target/ids'])
  expect(await wrong({ starts_at: '2039-01-02T00:00:00Z', ends_at: '2039-01-01T00:00:00Z' })).toEqual(['#/ends_at'])
  expect(await wrong({ used: 0 })).toEqual(['#/used'])
  expect((await make({ title: 'One', code: 'ONCE', kind: 'free-shipping' })).status).toBe(201)
  expect(await wrong({ code: 'once' })).toEqual(['#/code'])
})

test('lists are narrowed and sorted, and follow each other by cursor', async () => {
  const starts_at = '2039-01-01T00:00:00Z'
  for (const title of ['List b', 'List a', 'List c']) await make({ title, kind: 'free-shipping', starts_at })
  const list = (query: string) => call('GET', `/discounts?q=list&${query}`, { token: tokens.owner })
  expect(titlesOf(await list('sort=title'))).toEqual(['List a', 'List b', 'List c'])
  expect(titlesOf(await list('sort=-created_at'))).toEqual(['List c', 'List a', 'List b'])
  const first = await list('sort=title&limit=2&fields=title')
  expect((first.json.data as object[]).map((one) => Object.keys(one))).toEqual([
    ['id', 'title'],
    ['id', 'title'],
  ])
  expect(titlesOf(await list(`sort=title&limit=2&cursor=${String(first.json.next)}`))).toEqual(['List c'])
  expect(titlesOf(await list('state=active'))).toEqual([])
  expect(titlesOf(await list('state=scheduled&sort=title&limit=1'))).toEqual(['List a'])
  expect(titlesOf(await call('GET', '/discounts?code=on ce', { token: tokens.owner }))).toEqual(['One'])
})

test('discounts are for whoever has the permission; shoppers, guests and another store find nothing', async () => {
  const { json } = await make({ title: 'Secret', code: 'SECRET', kind: 'free-shipping' })
  const path = `/discounts/${String(json.id)}`
  const ctx = { ...store.ctx, actor: { kind: 'staff', id: store.staffId, role: 'owner' } as const }
  const { key } = must(await createApiKey(ctx, { name: 'Reader', scopes: ['discounts:read'] }))
  expect((await call('GET', path, { token: key })).status).toBe(200)
  expect(short(await call('PATCH', path, { token: key, body: { title: 'x' } }))).toBe('403 forbidden')
  expect(short(await call('DELETE', path, { token: key }))).toBe('403 forbidden')
  for (const at of ['/discounts', path]) {
    expect(short(await call('GET', at, { token: tokens.ada }))).toBe('404 not-found')
    expect(short(await call('GET', at))).toBe('401 signed-out')
  }
  const other = await market.createStore('discounts-elsewhere')
  const elsewhere = apiCaller(other.tenant)
  const body = { username: 'owner', password: 'owner-password' }
  const token = String((await elsewhere('POST', '/token', { body })).json.access)
  for (const method of ['GET', 'DELETE']) expect(short(await elsewhere(method, path, { token }))).toBe('404 not-found')
  expect(short(await elsewhere('PATCH', path, { token, body: { title: 'x' } }))).toBe('404 not-found')
  expect(short(await elsewhere('POST', `${path}/resume`, { token }))).toBe('404 not-found')
  expect(short(await call('GET', '/discounts/a%00b', { token: tokens.owner }))).toBe('404 not-found')
})

test('a gift card tells its code once, also when the same request is repeated, and is a matter of the owner', async () => {
  const body = {
    amount_minor: 2_500,
    email: 'Eve@example.com',
    note: 'For Eve',
    expires_at: '2039-01-01T00:00:00.000Z',
  }
  const headers = { 'idempotency-key': 'a-card-for-eve' }
  const issued = await call('POST', '/gift-cards', { token: tokens.owner, body, headers })
  expect([issued.status, issued.json]).toMatchObject([
    201,
    { balance_minor: 2_500, email: 'eve@example.com', state: 'usable', expires_at: body.expires_at },
  ])
  const again = await call('POST', '/gift-cards', { token: tokens.owner, body, headers })
  expect(again.json).toEqual(issued.json)
  const path = `/gift-cards/${String(issued.json.id)}`
  const read = await call('GET', path, { token: tokens.owner })
  const { code, ...shown } = issued.json
  expect([read.json, String(code)]).toEqual([shown, expect.stringMatching(/^(\w{4}-){3}\w{4}$/)])
  expect((await call('POST', `${path}/disable`, { token: tokens.owner })).json.state).toBe('disabled')
  expect((await call('POST', `${path}/enable`, { token: tokens.owner })).json.state).toBe('usable')
  for (const body of [{ amount_minor: 1 }, { amount_minor: 300 }])
    await call('POST', '/gift-cards', { token: tokens.owner, body })
  const first = await call('GET', '/gift-cards?sort=balance&limit=2', { token: tokens.owner })
  const rest = await call('GET', `/gift-cards?sort=balance&cursor=${String(first.json.next)}`, { token: tokens.owner })
  const balances = [first, rest].flatMap(({ json }) =>
    (json.data as { balance_minor: number }[]).map((one) => one.balance_minor),
  )
  expect(balances).toEqual([1, 300, 2_500])
  const wrong = await call('POST', '/gift-cards', {
    token: tokens.owner,
    body: { amount_minor: 5, expires_at: '2001-01-01T00:00:00Z' },
  })
  expect(pointersOf(wrong)).toEqual(['#/expires_at'])
  expect(short(await call('GET', path, { token: tokens.staff }))).toBe('403 forbidden')
  expect(short(await call('POST', '/gift-cards', { token: tokens.staff, body: { amount_minor: 5 } }))).toBe(
    '403 forbidden',
  )
  expect(short(await call('GET', path, { token: tokens.ada }))).toBe('404 not-found')
})
