import { afterAll, beforeAll, expect, test } from 'vitest'
import { ownerPool } from '#lib/db/connections.ts'
import { must } from '#lib/testing/shop-fixture.ts'
import { createTestMarket, type TestMarket } from '#lib/testing/test-market.ts'
import { deleteTenant } from './delete-tenant.ts'
import { findTenant } from './find-tenant.ts'
import { type ListTenantsOptions, listTenants } from './list-tenants.ts'
import { renameTenant } from './rename-tenant.ts'

let market: TestMarket
beforeAll(async () => {
  market = await createTestMarket()
  for (const slug of ['zebra', 'apple', 'mango']) await market.createStore(slug)
})
afterAll(() => market.close())

async function slugs(options: ListTenantsOptions): Promise<string[]> {
  return (await listTenants(options)).map(({ tenant }) => tenant.slug)
}

test('stores come oldest first, or by name or size, either way round, and no more than were asked for', async () => {
  expect(await slugs({})).toEqual(['zebra', 'apple', 'mango'])
  expect(await slugs({ sort: 'name' })).toEqual(['apple', 'mango', 'zebra'])
  expect(await slugs({ sort: 'created', desc: true, limit: 2 })).toEqual(['mango', 'apple'])
  const before = await listTenants()
  await ownerPool().query(
    `INSERT INTO mango.customer (id, email, name, password_hash)
     SELECT n::text, n || '@x.test', repeat('x', 500), 'x' FROM generate_series(1, 2000) n`,
  )
  const [largest, ...others] = await listTenants({ sort: 'size', desc: true })
  expect(largest?.tenant.slug).toBe('mango')
  const small = before.find(({ tenant }) => tenant.slug === 'mango')?.sizeBytes ?? 0
  expect(largest?.sizeBytes).toBeGreaterThan(small + 1_000_000)
  expect(others.every(({ sizeBytes }) => (sizeBytes ?? 0) > 100_000)).toBe(true)
})

test('stores are found by status, by part of a name or host, and when they lack a migration', async () => {
  const [zebra] = await listTenants({ search: 'ZEB' })
  if (!zebra) throw new Error('Not found')
  must(await renameTenant(zebra.tenant.id, { slug: 'quagga' }, { actor: 'test' }))
  const [renamed] = await listTenants({ search: 'zebra.local' })
  expect(renamed).toMatchObject({ hosts: ['quagga.localhost'], formerHosts: ['zebra.localhost'] })
  expect(await slugs({ search: 'owner@apple' })).toEqual(['apple'])
  expect(await slugs({ search: 'nothing like it' })).toEqual([])
  expect(await slugs({ behind: true })).toEqual([])
  await ownerPool().query("DELETE FROM public.migration_ledger WHERE schema_name = 'apple'")
  expect(await slugs({ behind: true })).toEqual(['apple'])
  must(await deleteTenant(zebra.tenant.id, { actor: 'test' }))
  expect(await slugs({ status: 'archived' })).toEqual(['quagga'])
  expect(await slugs({ status: 'active' })).toEqual(['apple', 'mango'])
})

test("a name that is one store's slug and another one's schema means the slug", async () => {
  const { tenant } = await market.createStore('first-of-two')
  must(await renameTenant(tenant.id, { slug: 'first-of-two', schemaName: 'second' }, { actor: 'test' }))
  const { tenant: other } = await market.createStore('third')
  must(await renameTenant(other.id, { slug: 'second', schemaName: 'third_schema' }, { actor: 'test' }))
  expect((await findTenant('second'))?.id).toBe(other.id)
  expect((await findTenant('third_schema'))?.id).toBe(other.id)
})
