import { afterAll, beforeAll, expect, test } from 'vitest'
import { inOwnerTransaction } from '#lib/db/connections.ts'
import { publicDb } from '#lib/db/public-db.ts'
import { suspendTenant } from '#lib/tenancy/set-tenant-status.ts'
import { createTestMarket, type TestMarket } from '#lib/testing/test-market.ts'
import { createStore } from './create-store.ts'
import { findStores } from './find-stores.ts'
import { getStore } from './get-store.ts'

let market: TestMarket
beforeAll(async () => {
  market = await createTestMarket()
})
afterAll(() => market.close())

test('tells what each store holds and how much disk it takes, suspended ones too', async () => {
  const { tenant } = await market.createStore('console-plum')
  await suspendTenant(tenant.id, { actor: 'cli' })
  const { items } = await findStores({ q: 'console-plum' })
  expect(items).toMatchObject([{ slug: 'console-plum', status: 'suspended', products: 3, orders: 0 }])
  expect(items[0]?.sizeBytes).toBeGreaterThan(100_000)
  expect(await findStores({ q: 'console-plum', status: 'active' })).toMatchObject({ total: 0, page: 1, pageCount: 1 })
})

test('a store that does not answer is shown without its counts and takes no other store down', async () => {
  const { tenant } = await market.createStore('console-broken')
  await market.createStore('console-whole')
  await inOwnerTransaction((client) => client.query(`ALTER TABLE "${tenant.schemaName}"."order" RENAME TO "lost"`))
  const { items } = await findStores({ q: 'console-' })
  expect(items.find((store) => store.slug === 'console-broken')).toMatchObject({ products: null, orders: null })
  expect(items.find((store) => store.slug === 'console-whole')).toMatchObject({ products: 3, orders: 0 })
  expect(await getStore(tenant.id)).toMatchObject({ slug: 'console-broken', orders: null })
})

test('a page beyond the last is answered with the last', async () => {
  await market.createStore('console-last')
  expect(await findStores({ q: 'console-last', page: 9 })).toMatchObject({ page: 1, pageCount: 1, total: 1 })
})

test('creating a store writes down who did it, and its detail names them', async () => {
  const operator = await publicDb().operator.create({
    data: { email: 'grace@example.com', name: 'Grace', passwordHash: '-' },
  })
  const input = { name: 'Made here', slug: 'console-made', email: 'ada@example.com', password: 'ten letters' }
  const created = await createStore({ actor: `operator:${operator.id}`, address: '192.0.2.7' }, input)
  if (!created.ok) throw new Error(created.failures[0].message)
  const detail = await getStore(created.value.id)
  expect(detail?.events).toMatchObject([{ actor: 'Grace', action: 'tenant.created' }])
  expect(detail?.domains).toMatchObject([{ host: 'console-made.localhost', isPrimary: true }])
  expect(await createStore({ actor: `operator:${operator.id}`, address: '192.0.2.7' }, input)).toMatchObject({
    ok: false,
    failures: [{ field: 'slug' }],
  })
})

test('a store that is not there is null', async () => {
  expect(await getStore('00000000-0000-4000-8000-000000000000')).toBeNull()
})
