import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ApiAnswer, apiCaller } from '#lib/testing/api-caller.ts'
import { must, sell } from '#lib/testing/shop-fixture.ts'
import { createTestMarket, type TestMarket, type TestStore } from '#lib/testing/test-market.ts'
import { updateCorsOrigins } from './cors/update-cors-origins.ts'
import { createApiKey } from './keys/create-api-key.ts'
import { revokeApiKey } from './keys/revoke-api-key.ts'
import { ApiKeyInput, CorsInput } from './schema.ts'

let market: TestMarket
let store: TestStore
let call: ReturnType<typeof apiCaller>
let owner: string
beforeAll(async () => {
  market = await createTestMarket()
  store = await market.createStore('api-shop')
  call = apiCaller(store.tenant)
  const signedIn = await call('POST', '/token', { body: { username: 'owner', password: 'owner-password' } })
  owner = String(signedIn.json.access)
})
afterAll(() => market.close())

const short = ({ status, json }: ApiAnswer) => `${status} ${String(json.type).replace('urn:souk:problem:', '')}`
const newItem = async (name: string) => (await call('POST', '/items', { token: owner, body: { name } })).json

test('what is not there is 404, a method that is not there 405 with those that are, and OPTIONS names them', async () => {
  expect(short(await call('GET', '/nothing', { token: owner }))).toBe('404 not-found')
  expect(short(await call('GET', '/items/x/y', { token: owner }))).toBe('404 not-found')
  const wrong = await call('DELETE', '/items', { token: owner })
  expect([short(wrong), wrong.headers.get('allow')]).toEqual(['405 wrong-method', 'GET, HEAD, OPTIONS, POST'])
  expect((await call('OPTIONS', '/items/x')).status).toBe(204)
})

test('a body that is no JSON, no UTF-8, of another type, too large or with unknown fields is refused by name', async () => {
  const post = (body: string, type = 'application/json') =>
    call('POST', '/items', { token: owner, body, headers: { 'content-type': type } })
  expect(short(await post('{"name":'))).toBe('400 malformed-json')
  expect(short(await post(''))).toBe('400 malformed-json')
  expect(short(await post('name=x', 'application/x-www-form-urlencoded'))).toBe('415 wrong-media-type')
  expect(short(await post(JSON.stringify({ name: 'x'.repeat(1_000_001) })))).toBe('413 too-large')
  const unknown = await post(JSON.stringify({ name: 'x', price: 1, description: 7 }))
  expect(short(unknown)).toBe('422 invalid-input')
  expect(unknown.json.errors).toEqual([
    { detail: 'Enter some text.', pointer: '#/description' },
    { detail: 'There is no such field here.', pointer: '#/price' },
  ])
  for (const body of ['null', '[]', '"x"', '1e999', '{"name":"a\\u0000b"}', '{"__proto__":{"name":"x"}}']) {
    expect((await post(body)).status).toBe(422)
  }
})

test('a parameter that is not known, sent twice or out of bounds is refused by name', async () => {
  for (const [query, parameter] of [
    ['nonsense=1', 'nonsense'],
    ['limit=5&limit=6', 'limit'],
    ['limit=0', 'limit'],
    ['limit=101', 'limit'],
    ['limit=1e1', 'limit'],
    ['cursor=made-up', 'cursor'],
    ['sort=price', 'sort'],
    ['fields=name,password_hash', 'fields'],
  ]) {
    const answer = await call('GET', `/items?${query}`, { token: owner })
    expect([query, short(answer), answer.json.errors]).toEqual([
      query,
      '422 invalid-input',
      [{ detail: expect.any(String), parameter }],
    ])
  }
})

test('pages follow each other by cursor and by link without a gap or a double, also while others come in', async () => {
  for (const name of ['a', 'b', 'b', 'c', 'd']) await newItem(`page-${name}`)
  const names: unknown[] = []
  let path: string | null = '/items?limit=2&sort=name&fields=name'
  while (path) {
    const page: ApiAnswer = await call('GET', path, { token: owner })
    names.push(...(page.json.data as { name: string }[]).map(({ name }) => name))
    expect((page.json.data as object[]).every((item) => Object.keys(item).toSorted().join() === 'id,name')).toBe(true)
    path = /<\/api(.*)>; rel="next"/.exec(page.headers.get('link') ?? '')?.[1] ?? null
    if (names.length === 2) await newItem('page-0 comes in before')
  }
  expect(names).toEqual(['page-a', 'page-b', 'page-b', 'page-c', 'page-d'])
})

test('what a caller has is 304; a write that names an old version is 412 and changes nothing', async () => {
  const { id } = await newItem('first')
  const read = await call('GET', `/items/${String(id)}`, { token: owner })
  const etag = String(read.headers.get('etag'))
  const again = await call('GET', `/items/${String(id)}`, { token: owner, headers: { 'if-none-match': etag } })
  expect([again.status, again.text]).toEqual([304, ''])
  const patch = (name: string, ifMatch: string) =>
    call('PATCH', `/items/${String(id)}`, { token: owner, body: { name }, headers: { 'if-match': ifMatch } })
  expect((await patch('second', etag)).json).toMatchObject({ name: 'second', description: '' })
  expect(short(await patch('third', etag))).toBe('412 changed')
  expect(short(await patch('third', '"made-up"'))).toBe('412 changed')
  expect(short(await patch('third', 'garbage'))).toBe('412 changed')
  expect(short(await call('DELETE', `/items/${String(id)}`, { token: owner, headers: { 'if-match': etag } }))).toBe(
    '412 changed',
  )
  expect((await patch('third', '*')).json.name).toBe('third')
  expect((await call('DELETE', `/items/${String(id)}`, { token: owner })).status).toBe(204)
  expect(short(await call('GET', `/items/${String(id)}`, { token: owner }))).toBe('404 not-found')
})

test('HEAD is GET without its body', async () => {
  const { id } = await newItem('headed')
  const [get, head] = await Promise.all(
    ['GET', 'HEAD'].map((method) => call(method, `/items/${String(id)}`, { token: owner })),
  )
  expect([head?.status, head?.text, head?.headers.get('etag')]).toEqual([200, '', get?.headers.get('etag')])
})

test('a key may do what its scopes name and nothing else, is kept as a hash, and is worth nothing once revoked', async () => {
  const ctx = { ...store.ctx, actor: { kind: 'staff', id: store.staffId, role: 'owner' } as const }
  const made = must(await createApiKey(ctx, { name: 'Warehouse', scopes: ['products:read'] }))
  expect(made.key).toMatch(/^souk_[0-9a-f]{32}_[\w-]{27}$/)
  expect((await call('GET', '/items', { token: made.key })).status).toBe(200)
  const refused = await call('POST', '/items', { token: made.key, body: { name: 'x' } })
  expect([short(refused), refused.json.detail]).toEqual(['403 forbidden', 'This needs the permission products:write.'])
  expect(short(await call('GET', '/profile', { token: made.key }))).toBe('404 not-found')
  const row = await store.ctx.db.apiKey.findUniqueOrThrow({ where: { id: made.id } })
  expect(JSON.stringify(row)).not.toContain(made.key.slice(-27))
  expect(row.lastUsedAt).not.toBe(null)
  const altered = made.key.replace(/.$/, (last) => (last === 'A' ? 'E' : 'A'))
  expect(short(await call('GET', '/items', { token: altered }))).toBe('401 signed-out')
  must(await revokeApiKey(ctx, made.id))
  expect(short(await call('GET', '/items', { token: made.key }))).toBe('401 signed-out')
})

test('nobody gives a key what they may not do themselves', async () => {
  const ctx = { ...store.ctx, actor: { kind: 'staff', id: store.staffId, role: 'staff' } as const }
  expect(await createApiKey(ctx, { name: 'Too much', scopes: ['settings:write'] })).toMatchObject({ ok: false })
  expect(ApiKeyInput.safeParse({ name: 'Makes others', scopes: ['api:write'] }).success).toBe(false)
})

test('shoppers see what is on sale and not how much is left; staff see all', async () => {
  const { id } = await sell(store.ctx, { title: 'Cup', stock: 7, price: '12.00' })
  const created = await call('POST', '/products', {
    token: owner,
    body: { title: 'Secret plan', variants: [{ price_minor: 1_000, stock: 3 }] },
  })
  expect([created.status, created.json.status]).toEqual([201, 'draft'])
  const path = `/products/${String(created.json.id)}`
  expect(short(await call('GET', path))).toBe('404 not-found')
  expect((await call('GET', path, { token: owner })).status).toBe(200)
  expect((await call('GET', `/products/${id}`)).json.variants).toMatchObject([{ stock: null, price_minor: 1_200 }])
  expect((await call('GET', `/products/${id}`, { token: owner })).json.variants).toMatchObject([{ stock: 7 }])
  const titles = async (token?: string) =>
    ((await call('GET', '/products?q=secret&status=draft', token ? { token } : {})).json.data as unknown[]).length
  expect([await titles(), await titles(owner)]).toEqual([0, 1])
})

test('a PATCH of a product leaves what it does not name, keeps what was sold meanwhile, and expires its pages', async () => {
  const { id, slug, variantId } = await sell(store.ctx, { title: 'Bowl', stock: 9, price: '20.00' })
  const expired: string[] = []
  const read = await call('GET', `/products/${id}`, { token: owner })
  await store.ctx.db.variant.update({ where: { id: variantId }, data: { stock: 4 } })
  const patched = await call('PATCH', `/products/${id}`, {
    token: owner,
    body: { title: 'Large bowl', tags: ['clay'] },
    headers: { 'if-match': String(read.headers.get('etag')) },
    expire: (tags) => expired.push(...tags),
  })
  expect(patched.json).toMatchObject({ title: 'Large bowl', slug, tags: ['clay'], status: 'active' })
  expect(patched.json.variants).toMatchObject([{ id: variantId, stock: 4, price_minor: 2_000 }])
  expect(expired.some((tag) => tag.endsWith(`product:${slug}`))).toBe(true)
  const stale = { token: owner, body: { title: 'Too late' }, headers: { 'if-match': String(read.headers.get('etag')) } }
  expect(short(await call('PATCH', `/products/${id}`, stale))).toBe('412 changed')
  const wrong = await call('PATCH', `/products/${id}`, {
    token: owner,
    body: { variants: [{ price_minor: 500, compare_at_minor: 400 }] },
  })
  expect(wrong.json.errors).toMatchObject([{ pointer: '#/variants/0/compare_at_minor' }])
})

test('a cursor of a number that no column holds begins anew', async () => {
  const cursorOf = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url')
  for (const value of [1e10, 0.5, -(2 ** 31), 'x', null]) {
    expect((await call('GET', `/products?sort=price&cursor=${cursorOf('price', value, 'x')}`)).status).toBe(200)
  }
})

test('pages of other origins read answers only where the merchant named them', async () => {
  const origin = 'https://app.example'
  const ask = () => call('OPTIONS', '/products', { headers: { origin } })
  expect((await ask()).headers.get('access-control-allow-origin')).toBe(null)
  must(await updateCorsOrigins(store.ctx, CorsInput.parse({ origins: `${origin}/` })))
  expect((await ask()).headers.get('access-control-allow-origin')).toBe(origin)
  const other = await call('GET', '/products', { headers: { origin: 'https://evil.example' } })
  expect([other.status, other.headers.get('access-control-allow-origin')]).toEqual([200, null])
  must(await updateCorsOrigins(store.ctx, CorsInput.parse({ origins: '' })))
  expect((await ask()).headers.get('access-control-allow-origin')).toBe(null)
})

test('a token that asks too often waits, as its headers say, and nobody else does', async () => {
  const address = '203.0.113.99'
  let answer = await call('GET', '/products?limit=1', { address })
  const policy = answer.headers.get('ratelimit-policy')
  expect(policy).toBe('"address";q=1800;w=60')
  for (let asked = 1; asked < 1_800; asked += 1) answer = await call('GET', '/items', { address })
  expect(answer.headers.get('ratelimit')).toMatch(/^"address";r=0;t=\d+$/)
  const over = await call('GET', '/products?limit=1', { address })
  expect([short(over), Number(over.headers.get('retry-after')) > 0]).toEqual(['429 slowed', true])
  expect((await call('GET', '/products?limit=1')).status).toBe(200)
})
