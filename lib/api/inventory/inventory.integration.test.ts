import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApiKey } from '#lib/api/keys/create-api-key.ts'
import { CollectionInput } from '#lib/catalog/collection-schema.ts'
import { saveCollection } from '#lib/catalog/save-collection.ts'
import { publicDb } from '#lib/db/public-db.ts'
import { reserveStock } from '#lib/inventory/reserve-stock.ts'
import { type ApiAnswer, apiCaller } from '#lib/testing/api-caller.ts'
import { must, sell, stockOf } from '#lib/testing/shop-fixture.ts'
import { createTestMarket, type TestMarket, type TestStore } from '#lib/testing/test-market.ts'
import { saveWebhook } from '#lib/webhooks/save-webhook.ts'

let market: TestMarket
let store: TestStore
let call: ReturnType<typeof apiCaller>
let writer: string
let reader: string
beforeAll(async () => {
  market = await createTestMarket()
  store = await market.createStore('stock-by-api')
  await store.ctx.db.product.deleteMany()
  call = apiCaller(store.tenant)
  const ctx = { ...store.ctx, actor: { kind: 'staff', id: store.staffId, role: 'owner' } as const }
  writer = must(await createApiKey(ctx, { name: 'Warehouse', scopes: ['products:read', 'products:write'] })).key
  reader = must(await createApiKey(ctx, { name: 'Looks', scopes: ['products:read'] })).key
})
afterAll(() => market.close())

const short = ({ status, json }: ApiAnswer) =>
  `${status} ${String(json.code ?? json.type).replace('urn:souk:problem:', '')}`
const adjust = (id: string, body: object, headers: Record<string, string> = {}) =>
  call('POST', `/inventory/${id}/adjust`, { token: writer, body, headers })

test('levels are listed by how many there are, filtered, and paged', async () => {
  const made: Record<string, string> = {}
  for (const stock of [0, 1, 5, 6]) made[stock] = (await sell(store.ctx, { title: `Jar ${stock}`, stock })).variantId
  const endless = await sell(store.ctx, { title: 'Endless', stock: 0 })
  await store.ctx.db.variant.update({ where: { id: endless.variantId }, data: { tracked: false, sku: 'ENDLESS' } })
  const archived = await sell(store.ctx, { title: 'Gone', stock: 2 })
  await call('DELETE', `/products/${archived.id}`, { token: writer })

  const ids = async (query: string) => {
    const { json } = await call('GET', `/inventory?${query}`, { token: reader })
    return (json.data as { id: string }[]).map(({ id }) => id)
  }
  expect(await ids('level=sold-out')).toEqual([made[0]])
  expect(await ids('level=low')).toEqual([made[1], made[5]])
  expect(await ids('level=in-stock')).toEqual([made[6]])
  expect(await ids('level=uncounted')).toEqual([endless.variantId])
  expect(await ids('sku=ENDLESS')).toEqual([endless.variantId])
  expect(await ids('status=archived')).toEqual([archived.variantId])
  expect(await ids(`product_id=${endless.id}`)).toEqual([endless.variantId])
  const seen: string[] = []
  let path: string | null = '/inventory?limit=2&sort=-stock'
  while (path) {
    const page: ApiAnswer = await call('GET', path, { token: reader })
    seen.push(...(page.json.data as { id: string }[]).map(({ id }) => id))
    path = /<\/api(.*)>; rel="next"/.exec(page.headers.get('link') ?? '')?.[1] ?? null
  }
  expect(seen.slice(0, 3)).toEqual([made[6], made[5], made[1]])
  expect(new Set(seen).size).toBe(5)
})

test('stock is the business of the staff alone, and only a writer adjusts it', async () => {
  const { variantId } = await sell(store.ctx, { title: 'Private', stock: 3 })
  expect(short(await call('GET', '/inventory'))).toBe('401 signed-out')
  expect(short(await call('GET', `/inventory/${variantId}`))).toBe('401 signed-out')
  const body = { delta: 1 }
  expect(short(await call('POST', `/inventory/${variantId}/adjust`, { token: reader, body }))).toBe('403 forbidden')
  expect(short(await adjust('nothing', body))).toBe('404 not-found')
  expect(await stockOf(store.ctx, variantId)).toBe(3)
})

test('by delta and to a number; never below nothing, and never where nobody counts', async () => {
  const { variantId, slug, title } = await sell(store.ctx, { title: 'Bottle', stock: 3 })
  const expired: string[] = []
  const grown = await call('POST', `/inventory/${variantId}/adjust`, {
    token: writer,
    body: { delta: 4 },
    expire: (tags) => expired.push(...tags),
  })
  expect([grown.status, grown.json]).toMatchObject([
    200,
    { id: variantId, stock: 7, level: 'in-stock', product_slug: slug },
  ])
  expect(expired.map((tag) => tag.replace(`store:${store.tenant.id}:`, ''))).toEqual(['catalog', `product:${slug}`])
  expect((await adjust(variantId, { delta: -7 })).json).toMatchObject({ stock: 0, level: 'sold-out' })
  expect(short(await adjust(variantId, { delta: -1 }))).toBe('409 too-few')
  expect((await adjust(variantId, { set: 12 })).json.stock).toBe(12)
  expect(short(await adjust(variantId, { delta: 1_000_000 }))).toBe('409 too-many')
  for (const body of [{}, { delta: 1, set: 1 }, { delta: 1.5 }, { set: -1 }, { set: 1_000_001 }, { add: 1 }]) {
    expect(short(await adjust(variantId, body))).toBe('422 invalid-input')
  }
  await store.ctx.db.variant.update({ where: { id: variantId }, data: { tracked: false } })
  expect(short(await adjust(variantId, { delta: 1 }))).toBe('409 uncounted')
  expect(await stockOf(store.ctx, variantId)).toBe(12)
  const acts = await publicDb().auditEvent.findMany({ where: { tenantId: store.tenant.id, action: 'stock.adjusted' } })
  expect(acts.length).toBe(3)
  expect(acts[0]).toMatchObject({ actor: expect.stringMatching(/^api-key:/), detail: { subject: title } })
})

test('a count that was read holds while it is so, and is refused after a sale', async () => {
  const { variantId } = await sell(store.ctx, { title: 'Counted', stock: 8 })
  const read = await call('GET', `/inventory/${variantId}`, { token: reader })
  const ifMatch = { 'if-match': String(read.headers.get('etag')) }
  await store.ctx.db.$transaction((tx) => reserveStock(tx, [{ variantId, quantity: 1 }]))
  expect(short(await adjust(variantId, { set: 10 }, ifMatch))).toBe('412 changed')
  expect(await stockOf(store.ctx, variantId)).toBe(7)
  await adjust(variantId, { delta: 1 })
  expect((await adjust(variantId, { set: 10 }, ifMatch)).json.stock).toBe(10)
})

test('adjustments and sales that come at once all count', async () => {
  const { variantId } = await sell(store.ctx, { title: 'Busy', stock: 20 })
  const [adjusted, shortages] = await Promise.all([
    Promise.all(Array.from({ length: 40 }, (_, n) => adjust(variantId, { delta: n % 2 === 0 ? 3 : -2 }))),
    Promise.all(
      Array.from({ length: 10 }, () =>
        store.ctx.db.$transaction((tx) => reserveStock(tx, [{ variantId, quantity: 1 }])),
      ),
    ),
  ])
  const counted = adjusted.map((answer, n) =>
    short(answer) === '200 undefined' ? (n % 2 === 0 ? 3 : -2) : short(answer),
  )
  expect(counted.filter((each) => typeof each === 'string' && each !== '409 too-few')).toEqual([])
  const sum = counted.reduce<number>((total, each) => (typeof each === 'number' ? total + each : total), 20)
  expect(await stockOf(store.ctx, variantId)).toBe(sum - shortages.filter((shortage) => shortage === null).length)
})

test('one key, sent again, adjusts once', async () => {
  const { variantId } = await sell(store.ctx, { title: 'Once', stock: 1 })
  const key = { 'idempotency-key': 'delivery-of-monday' }
  const answers = await Promise.all(Array.from({ length: 5 }, () => adjust(variantId, { delta: 10 }, key)))
  expect(answers.some(({ status }) => status === 200)).toBe(true)
  expect((await adjust(variantId, { delta: 10 }, key)).json.stock).toBe(11)
  expect(await stockOf(store.ctx, variantId)).toBe(11)
})

test('who asked to hear of it is told that a variant runs low, once; a collection by stock takes it in', async () => {
  must(await saveWebhook(store.ctx, null, { url: 'https://low.test/', events: ['stock.low'] }))
  const rule = { match: 'all', conditions: [{ field: 'stock', relation: 'below', value: '6' }] }
  const scarce = must(await saveCollection(store.ctx, null, CollectionInput.parse({ title: 'Last ones', rule })))
  const { variantId, id: productId } = await sell(store.ctx, { title: 'Scarce', stock: 9 })
  const member = { collectionId: scarce.id, productId }
  const state = async () => [
    await store.ctx.db.webhookDelivery.count({ where: { type: 'stock.low' } }),
    await store.ctx.db.collectionProduct.count({ where: member }),
  ]
  await adjust(variantId, { delta: -2 })
  expect(await state()).toEqual([0, 0])
  await adjust(variantId, { set: 5 })
  expect(await state()).toEqual([1, 1])
  await adjust(variantId, { delta: -1 })
  expect(await state()).toEqual([1, 1])
  await adjust(variantId, { delta: 4 })
  expect(await state()).toEqual([1, 0])
})
