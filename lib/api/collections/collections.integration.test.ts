import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApiKey } from '#lib/api/keys/create-api-key.ts'
import { updateProduct } from '#lib/catalog/update-product.ts'
import { type ApiAnswer, apiCaller } from '#lib/testing/api-caller.ts'
import { must, productForm, sell } from '#lib/testing/shop-fixture.ts'
import { createTestMarket, type TestMarket, type TestStore } from '#lib/testing/test-market.ts'

let market: TestMarket
let store: TestStore
let call: ReturnType<typeof apiCaller>
let writer: string
let reader: string
beforeAll(async () => {
  market = await createTestMarket()
  store = await market.createStore('shelves-by-api')
  await store.ctx.db.product.deleteMany()
  await store.ctx.db.collection.deleteMany()
  call = apiCaller(store.tenant)
  const ctx = { ...store.ctx, actor: { kind: 'staff', id: store.staffId, role: 'owner' } as const }
  writer = must(await createApiKey(ctx, { name: 'Writes', scopes: ['products:read', 'products:write'] })).key
  reader = must(await createApiKey(ctx, { name: 'Reads', scopes: ['products:read'] })).key
})
afterAll(() => market.close())

const short = ({ status, json }: ApiAnswer) => `${status} ${String(json.type).replace('urn:souk:problem:', '')}`
const data = ({ json }: ApiAnswer) => json.data as Record<string, unknown>[]
const post = (body: object) => call('POST', '/collections', { token: writer, body: { published: true, ...body } })
const titlesOf = async (id: unknown, query = '', token?: string) =>
  data(await call('GET', `/collections/${String(id)}/products${query}`, token ? { token } : {})).map(
    ({ title }) => title,
  )

/** Everything of a list, a page at a time. */
async function walk(path: string): Promise<unknown[]> {
  const seen: unknown[] = []
  let next: string | null = path
  while (next) {
    const page: ApiAnswer = await call('GET', next, { token: reader })
    seen.push(...data(page).map(({ title }) => title))
    next = /<\/api(.*)>; rel="next"/.exec(page.headers.get('link') ?? '')?.[1] ?? null
  }
  return seen
}

test('a collection by hand has its products in the order that was sent, page by page', async () => {
  const products = []
  for (const title of ['Ash', 'Birch', 'Cedar', 'Dogwood']) products.push(await sell(store.ctx, { title, stock: 1 }))
  const [a, b, c, d] = products.map(({ id }) => id)
  const expired: string[] = []
  const made = await call('POST', '/collections', {
    token: writer,
    body: { title: 'Trees', published: true, product_ids: [c, a, d] },
    expire: (tags) => expired.push(...tags),
  })
  expect([made.status, made.json]).toMatchObject([
    201,
    { title: 'Trees', slug: 'trees', rule: null, sort: 'manual', product_count: 3, published: true, media: null },
  ])
  expect(expired.map((tag) => tag.split(':').at(-1))).toEqual(['catalog', 'menus'])
  const { id } = made.json
  expect(await titlesOf(id)).toEqual(['Cedar', 'Ash', 'Dogwood'])
  expect(await walk(`/collections/${String(id)}/products?limit=1`)).toEqual(['Cedar', 'Ash', 'Dogwood'])
  expect(await walk(`/collections/${String(id)}/products?limit=2&sort=-title`)).toEqual(['Dogwood', 'Cedar', 'Ash'])

  const patch = (body: object) => call('PATCH', `/collections/${String(id)}`, { token: writer, body })
  expect((await patch({ product_ids: [d, c, b, a, d] })).json.product_count).toBe(4)
  expect((await patch({ title: 'All trees', description: '<p onclick="x()">Wood</p>' })).json).toMatchObject({
    title: 'All trees',
    slug: 'trees',
    description: '<p>Wood</p>',
  })
  // What a PATCH does not name stays: the products and their order.
  expect(await titlesOf(id)).toEqual(['Dogwood', 'Cedar', 'Birch', 'Ash'])
  expect((await patch({ product_ids: [a, 'nothing'] })).json.errors).toMatchObject([{ pointer: '#/product_ids' }])
  expect((await patch({ sort: 'title' })).json.sort).toBe('title')
  expect(await titlesOf(id)).toEqual(['Ash', 'Birch', 'Cedar', 'Dogwood'])
  const found = data(await call('GET', `/collections?product_id=${b}`))
  expect(found.map(({ title }) => title)).toEqual(['All trees'])
})

test('a collection by rule takes in what the rule says, and nothing is put into it by hand', async () => {
  const [cheap, dear] = [
    await sell(store.ctx, { title: 'Cheap pot', stock: 1, price: '5.00' }),
    await sell(store.ctx, { title: 'Dear pot', stock: 1, price: '500.00' }),
  ]
  const rule = { match: 'all', conditions: [{ field: 'title', relation: 'contains', value: 'pot' }] }
  const made = await post({ title: 'Pots', rule, sort: 'price-desc' })
  const { id } = made.json
  expect(made.json.rule).toEqual(rule)
  expect(await titlesOf(id)).toEqual(['Dear pot', 'Cheap pot'])
  expect((await call('GET', `/collections/${String(id)}`)).json.rule).toBe(null)
  const patch = (body: object) => call('PATCH', `/collections/${String(id)}`, { token: writer, body })
  expect((await patch({ product_ids: [cheap.id] })).json.errors).toMatchObject([{ pointer: '#/product_ids' }])
  const above = { field: 'price', relation: 'above', value: '100' }
  expect((await patch({ rule: { ...rule, conditions: [...rule.conditions, above] } })).json.product_count).toBe(1)
  for (const [condition, pointer] of [
    [{ ...above, value: 'a lot' }, '#/rule/conditions/0/value'],
    [{ ...above, field: 'colour' }, '#/rule/conditions/0/field'],
    [{ ...above, relation: 'contains' }, '#/rule/conditions/0/value'],
    [{ ...above, extra: 1 }, '#/rule/conditions/0/extra'],
  ] as const) {
    expect((await patch({ rule: { conditions: [condition] } })).json.errors).toMatchObject([{ pointer }])
  }
  expect((await patch({ rule: null, product_ids: [cheap.id] })).json).toMatchObject({ rule: null, product_count: 1 })
  expect(await titlesOf(id)).toEqual(['Cheap pot'])
  expect(dear.id).not.toBe(cheap.id)
})

test('shoppers see what is published, and in it what is on sale', async () => {
  const shown = await sell(store.ctx, { title: 'Shown', stock: 1 })
  const draft = must(
    await updateProduct(
      store.ctx,
      (await sell(store.ctx, { title: 'Draft', stock: 1 })).id,
      productForm({ title: 'Draft', status: 'draft' }),
    ),
  )
  const product_ids = [draft.id, shown.id]
  const open = (await post({ title: 'Open', product_ids })).json
  const hidden = (await post({ title: 'Hidden', published: false, product_ids })).json
  expect((await call('GET', `/collections/${String(open.id)}`)).json.product_count).toBe(1)
  expect([await titlesOf(open.id), await titlesOf(open.id, '', reader)]).toEqual([['Shown'], ['Draft', 'Shown']])
  const path = `/collections/${String(hidden.id)}`
  expect([short(await call('GET', path)), short(await call('GET', `${path}/products`))]).toEqual([
    '404 not-found',
    '404 not-found',
  ])
  expect((await call('GET', path, { token: reader })).json.product_count).toBe(2)
  const titles = async (query: string, token?: string) =>
    data(await call('GET', `/collections?${query}`, token ? { token } : {})).map(({ title }) => title)
  expect(await titles('published=false')).toEqual([])
  expect(await titles('slug=hidden')).toEqual([])
  expect(await titles('published=false', reader)).toEqual(['Hidden'])
  const bySlug = async (token?: string) =>
    data(await call('GET', '/products?collection=hidden', token ? { token } : {})).length
  expect([await bySlug(), await bySlug(reader)]).toEqual([0, 2])
  // A draft in a hidden collection tells nobody where it is.
  expect(await titles(`product_id=${draft.id}`)).toEqual([])
})

test('only who may write products makes, changes and deletes collections; an address is there once', async () => {
  expect(short(await call('POST', '/collections', { body: { title: 'x' } }))).toBe('401 signed-out')
  expect(short(await call('POST', '/collections', { token: reader, body: { title: 'x' } }))).toBe('403 forbidden')
  await post({ title: 'First', slug: 'same' })
  expect((await post({ title: 'Second', slug: 'same' })).json.errors).toMatchObject([{ pointer: '#/slug' }])
  expect((await post({ title: 'x', media_id: 'none' })).json.errors).toMatchObject([{ pointer: '#/media_id' }])
  expect((await post({ title: '', extra: 1 })).json.errors).toMatchObject([
    { pointer: '#/title' },
    { pointer: '#/extra' },
  ])
  expect(short(await call('PATCH', '/collections/none', { token: writer, body: {} }))).toBe('404 not-found')
  expect(short(await call('DELETE', '/collections/none%00', { token: writer }))).toBe('404 not-found')
})

test('a write that names an old version is 412, also when only a product came in; then it is deleted for good', async () => {
  const [one, two] = [
    await sell(store.ctx, { title: 'One', stock: 1 }),
    await sell(store.ctx, { title: 'Two', stock: 1 }),
  ]
  const { id } = (await post({ title: 'Versioned', product_ids: [one.id] })).json
  const path = `/collections/${String(id)}`
  const read = await call('GET', path, { token: reader })
  const stale = { 'if-match': String(read.headers.get('etag')) }
  await call('PATCH', `/products/${two.id}`, { token: writer, body: { collection_ids: [id] } })
  const patch = () => call('PATCH', path, { token: writer, body: { product_ids: [one.id] }, headers: stale })
  expect(short(await patch())).toBe('412 changed')
  expect(short(await call('DELETE', path, { token: writer, headers: stale }))).toBe('412 changed')
  expect(await titlesOf(id)).toEqual(['One', 'Two'])
  const fresh = { 'if-match': String((await call('GET', path, { token: writer })).headers.get('etag')) }
  expect((await call('DELETE', path, { token: writer, headers: fresh })).status).toBe(204)
  expect(short(await call('GET', path, { token: writer }))).toBe('404 not-found')
  expect((await call('GET', `/products/${one.id}`)).status).toBe(200)
})

test('changes to one collection that come at once all count', async () => {
  const { id } = (await post({ title: 'Busy' })).json
  const changes = [{ title: 'Busier' }, { seo_title: 'Words' }, { sort: 'title' }, { seo_description: 'More' }]
  const answers = await Promise.all(
    changes.map((body) => call('PATCH', `/collections/${String(id)}`, { token: writer, body })),
  )
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
  expect((await call('GET', `/collections/${String(id)}`, { token: reader })).json).toMatchObject(
    Object.assign({}, ...changes),
  )
})

test('a cursor that somebody made up is no error: it is refused, or the list begins anew', async () => {
  const made = (place: unknown) => Buffer.from(JSON.stringify(place)).toString('base64url')
  for (const [list, sort] of [
    ['/products', 'price'],
    ['/products', 'title'],
    ['/products', 'updated_at'],
    ['/collections', 'updated_at'],
    ['/variants', 'price'],
    ['/inventory', 'stock'],
  ] as const) {
    for (const [value, id] of [
      ...['x', 7, 1e20, 1.5, null, true, '\0', '9'.repeat(400), ['x']].map((each) => [each, 'id']),
      ...['2020-13-45T00:00:00Z', '0000-01-01T00:00:00Z', '-100000-01-01T00:00:00Z'].map((each) => [each, 'id']),
      ['x', '\0'],
    ]) {
      const path = `${list}?limit=1&sort=${sort}&cursor=${made([sort, value, id])}`
      expect([200, 422]).toContain((await call('GET', path, { token: reader })).status)
    }
  }
  for (const year of ['0000', '0001', '9999']) {
    const { status } = await call('GET', `/products?updated_since=${year}-01-01T00:00:00Z`, { token: reader })
    expect([200, 422]).toContain(status)
  }
})
