import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApiKey } from '#lib/api/keys/create-api-key.ts'
import { updateProduct } from '#lib/catalog/update-product.ts'
import { type ApiAnswer, apiCaller } from '#lib/testing/api-caller.ts'
import { must, productForm, sell, stockOf } from '#lib/testing/shop-fixture.ts'
import { createTestMarket, type TestMarket, type TestStore } from '#lib/testing/test-market.ts'

let market: TestMarket
let store: TestStore
let call: ReturnType<typeof apiCaller>
let owner: string
let reader: string
beforeAll(async () => {
  market = await createTestMarket()
  store = await market.createStore('variants-by-api')
  call = apiCaller(store.tenant)
  owner = String(
    (await call('POST', '/token', { body: { username: 'owner', password: 'owner-password' } })).json.access,
  )
  const ctx = { ...store.ctx, actor: { kind: 'staff', id: store.staffId, role: 'owner' } as const }
  reader = must(await createApiKey(ctx, { name: 'Reads', scopes: ['products:read'] })).key
})
afterAll(() => market.close())

const short = ({ status, json }: ApiAnswer) => `${status} ${String(json.type).replace('urn:souk:problem:', '')}`
const data = ({ json }: ApiAnswer) => json.data as Record<string, unknown>[]
const etagOf = ({ headers }: ApiAnswer) => String(headers.get('etag'))

/** A shirt in two sizes. */
async function shirt(fields: Record<string, unknown> = {}) {
  const made = await call('POST', '/products', {
    token: owner,
    body: {
      title: 'Shirt',
      status: 'active',
      options: [{ name: 'Size', values: [{ value: 'S' }, { value: 'M' }, { value: 'L' }] }],
      variants: [
        { option_values: ['S'], price_minor: 2_000, stock: 3, sku: 'SHIRT-S' },
        { option_values: ['M'], price_minor: 2_200, stock: 4, sku: 'SHIRT-M' },
      ],
      ...fields,
    },
  })
  const [small, medium] = made.json.variants as { id: string }[]
  return {
    id: String(made.json.id),
    slug: String(made.json.slug),
    small: String(small?.id),
    medium: String(medium?.id),
  }
}

test('shoppers see the variants of what is on sale and not how many there are; drafts are not there', async () => {
  const [onSale, draft] = [await shirt(), await shirt({ status: 'draft' })]
  expect(data(await call('GET', `/products/${onSale.id}/variants`))).toMatchObject([
    { id: onSale.small, title: 'S', product_id: onSale.id, stock: null, available: true, currency: 'USD' },
    { id: onSale.medium, title: 'M', price_minor: 2_200 },
  ])
  expect(short(await call('GET', `/products/${draft.id}/variants`))).toBe('404 not-found')
  expect(short(await call('GET', `/variants/${draft.small}`))).toBe('404 not-found')
  expect((await call('GET', `/variants/${draft.small}`, { token: reader })).json).toMatchObject({ stock: 3 })
  const found = async (token?: string) =>
    data(await call('GET', '/variants?sku=SHIRT-M', token ? { token } : {})).map(({ id }) => id)
  expect(await found()).toEqual([onSale.medium])
  expect(await found(reader)).toEqual([draft.medium, onSale.medium])
})

test('variants are paged by any order without a gap', async () => {
  const { id } = await shirt({
    variants: ['S', 'M', 'L'].map((size) => ({ option_values: [size], price_minor: 1_500 })),
  })
  const titles: string[] = []
  let path: string | null = `/products/${id}/variants?limit=1&sort=-price`
  while (path) {
    const page: ApiAnswer = await call('GET', path, { token: reader })
    titles.push(...data(page).map(({ title }) => String(title)))
    path = /<\/api(.*)>; rel="next"/.exec(page.headers.get('link') ?? '')?.[1] ?? null
  }
  expect(titles.toSorted((a, b) => a.localeCompare(b))).toEqual(['L', 'M', 'S'])
})

test('a variant is added where the product has its values, once, and never to another product', async () => {
  const { id, slug, medium } = await shirt()
  const expired: string[] = []
  const body = {
    option_values: ['L'],
    price_minor: 2_400,
    compare_at_minor: 3_000,
    weight_grams: 250,
    barcode: '4006381',
  }
  const made = await call('POST', `/products/${id}/variants`, {
    token: owner,
    body,
    expire: (tags) => expired.push(...tags),
  })
  expect([made.status, made.json]).toMatchObject([201, { ...body, title: 'L', stock: 0, tracked: true, sku: '' }])
  expect(expired.some((tag) => tag.endsWith(`product:${slug}`))).toBe(true)
  const post = (body: object) => call('POST', `/products/${id}/variants`, { token: owner, body })
  const again = await post(body)
  expect([short(again), again.json.errors]).toEqual([
    '422 invalid-input',
    [{ detail: 'The variant L is there twice.', pointer: '#/option_values' }],
  ])
  expect((await post({ ...body, option_values: ['XL'] })).json.errors).toEqual([
    { detail: 'A variant has a value that none of the options has.', pointer: '#/option_values' },
  ])
  expect(short(await post({ ...body, id: medium }))).toBe('422 invalid-input')
  expect(short(await call('POST', '/products/nothing/variants', { token: owner, body }))).toBe('404 not-found')
  expect(short(await call('POST', `/products/${id}/variants`, { token: reader, body }))).toBe('403 forbidden')
  expect(data(await call('GET', `/products/${id}/variants`)).length).toBe(3)
})

test('a PATCH changes what it names and nothing else: not the stock, not the other variants', async () => {
  const { id, small, medium } = await shirt()
  const patched = await call('PATCH', `/variants/${small}`, {
    token: owner,
    body: { price_minor: 1_800, compare_at_minor: 2_000, tracked: false },
  })
  expect(patched.json).toMatchObject({ id: small, price_minor: 1_800, compare_at_minor: 2_000, tracked: false })
  expect(patched.json).toMatchObject({ sku: 'SHIRT-S', stock: 3, option_values: ['S'] })
  expect((await call('GET', `/variants/${medium}`, { token: reader })).json).toMatchObject({
    price_minor: 2_200,
    stock: 4,
  })
  expect(((await call('GET', `/products?q=SHIRT-S&sort=price`)).json.data as { id: string }[]).at(0)?.id).toBe(id)
  const patch = (body: object) => call('PATCH', `/variants/${small}`, { token: owner, body })
  for (const [body, pointer] of [
    [{ price_minor: 900, compare_at_minor: 800 }, '#/compare_at_minor'],
    [{ price_minor: 9.5 }, '#/price_minor'],
    [{ option_values: ['M'] }, '#/option_values'],
    [{ media_id: 'not-of-this-product' }, '#/media_id'],
    [{ stock: -1 }, '#/stock'],
    [{ product_id: 'other' }, '#/product_id'],
  ] as const) {
    expect((await patch(body)).json).toMatchObject({ status: 422, errors: [{ pointer }] })
  }
})

test('prices of a product without stock in the body leave the stock as it is', async () => {
  const { id, small } = await shirt()
  const variants = [
    { id: small, option_values: ['S'], price_minor: 1_000 },
    { option_values: ['M'], price_minor: 1_100, stock: 9 },
  ]
  const patched = await call('PATCH', `/products/${id}`, { token: owner, body: { variants } })
  expect(patched.json.variants).toMatchObject([
    { id: small, price_minor: 1_000, stock: 3 },
    { price_minor: 1_100, stock: 9 },
  ])
})

test('a write that names an old version is 412; a sale makes none old', async () => {
  const { small, id } = await shirt()
  const read = await call('GET', `/variants/${small}`, { token: owner })
  await store.ctx.db.variant.update({ where: { id: small }, data: { stock: 1 } })
  const write = (method: string, ifMatch: string, body?: object) =>
    call(method, `/variants/${small}`, { token: owner, ...(body && { body }), headers: { 'if-match': ifMatch } })
  const second = await write('PATCH', etagOf(read), { sku: 'SECOND' })
  expect([second.status, second.json.stock]).toEqual([200, 1])
  expect(short(await write('PATCH', etagOf(read), { sku: 'THIRD' }))).toBe('412 changed')
  expect(short(await write('DELETE', etagOf(read)))).toBe('412 changed')
  expect((await write('DELETE', etagOf(second))).status).toBe(204)
  expect(short(await write('DELETE', etagOf(second)))).toBe('404 not-found')
  expect(data(await call('GET', `/products/${id}/variants`)).map(({ title }) => title)).toEqual(['M'])
})

test('the last variant stays, and so do those of an archived product', async () => {
  const cup = await sell(store.ctx, { title: 'Cup', stock: 1 })
  const last = await call('DELETE', `/variants/${cup.variantId}`, { token: owner })
  expect([short(last), last.json.code]).toEqual(['409 conflict', 'last-variant'])
  await call('DELETE', `/products/${cup.id}`, { token: owner })
  const archived = await call('PATCH', `/variants/${cup.variantId}`, { token: owner, body: { sku: 'X' } })
  expect([short(archived), archived.json.code]).toEqual(['409 conflict', 'archived'])
})

test('of changes to one product that come at once none is lost', async () => {
  const { id, small, medium } = await shirt()
  const patch = (path: string, body: object) => call('PATCH', path, { token: owner, body })
  const answers = await Promise.all([
    patch(`/variants/${small}`, { sku: 'NEW-S' }),
    patch(`/variants/${medium}`, { sku: 'NEW-M' }),
    patch(`/variants/${small}`, { barcode: '1' }),
    patch(`/products/${id}`, { vendor: 'Loom' }),
    call('POST', `/products/${id}/variants`, { token: owner, body: { option_values: ['L'], price_minor: 1 } }),
  ])
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 201])
  expect((await call('GET', `/products/${id}`, { token: owner })).json).toMatchObject({
    vendor: 'Loom',
    variants: [{ sku: 'NEW-S', barcode: '1', stock: 3 }, { sku: 'NEW-M', stock: 4 }, { title: 'L' }],
  })
})

test('a product that gets another address leaves no cached page at the old one; its options, words and dates are read back', async () => {
  const { id, slug } = await shirt()
  const expired: string[] = []
  const change = {
    slug: 'linen-shirt',
    tags: ['linen'],
    seo_title: 'A linen shirt',
    publish_at: '2030-01-01T08:00:00.000Z',
    options: [
      {
        name: 'Fit',
        values: [
          { value: 'S', swatch: '#ff0000' },
          { value: 'M', swatch: null },
        ],
      },
    ],
  }
  const patched = await call('PATCH', `/products/${id}`, {
    token: owner,
    body: change,
    expire: (tags) => expired.push(...tags),
  })
  expect(patched.json).toMatchObject(change)
  for (const each of [slug, 'linen-shirt']) expect(expired.some((tag) => tag.endsWith(`product:${each}`))).toBe(true)
  // Scheduled for later, it is not there for shoppers yet.
  expect(short(await call('GET', `/products/${id}`))).toBe('404 not-found')
  const since = (at: unknown) => call('GET', `/products?updated_since=${String(at)}&limit=1`, { token: reader })
  expect(data(await since(patched.json.updated_at)).map(({ id }) => id)).toEqual([id])
  expect(data(await since('2099-01-01T00:00:00Z'))).toEqual([])
})

test('what the form saves while a program changes a variant is not lost either', async () => {
  const cup = await sell(store.ctx, { title: 'Mug', stock: 5 })
  const form = productForm({ title: 'Blue mug', price: '11.00', stock: 5, stockBefore: 5 })
  const [saved, patched] = await Promise.all([
    updateProduct(store.ctx, cup.id, { ...form, version: cup.version }),
    call('PATCH', `/variants/${cup.variantId}`, { token: owner, body: { barcode: '77' } }),
  ])
  expect(patched.status).toBe(200)
  const product = (await call('GET', `/products/${cup.id}`, { token: owner })).json
  expect(product.variants).toMatchObject([{ barcode: '77' }])
  // Whoever was second was told, or had what the first one made.
  expect(product.title).toBe(saved.ok ? 'Blue mug' : 'Mug')
  expect(await stockOf(store.ctx, cup.variantId)).toBe(5)
})
