import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Tenant } from '#lib/db/tenant.ts'
import type { TenantDb } from '#lib/db/tenant-db.ts'
import { createTestMarket, type TestMarket } from '#lib/testing/test-market.ts'
import { runInTenants } from './run-in-tenants.ts'
import { currentTenantScope, withTenant } from './with-tenant.ts'

let market: TestMarket
const tenants: Tenant[] = []
beforeAll(async () => {
  market = await createTestMarket()
  for (const slug of ['one', 'two', 'three', 'four']) tenants.push((await market.createStore(slug)).tenant)
})
afterAll(() => market.close())

const here = () => currentTenantScope()?.tenant.slug ?? null

function tenantAt(index: number): Tenant {
  const tenant = tenants[index]
  if (!tenant) throw new Error(`No store ${index}`)
  return tenant
}

test('a scope is the store inside, the outer one again after it, also after a throw, and nobody outside', async () => {
  expect(here()).toBeNull()
  await withTenant(tenantAt(0), async () => {
    expect(here()).toBe('one')
    await expect(
      withTenant(tenantAt(1), async ({ db }) => {
        await db.product.count()
        expect(here()).toBe('two')
        throw new Error('planned')
      }),
    ).rejects.toThrow('planned')
    expect(here()).toBe('one')
  })
  expect(here()).toBeNull()
})

test('scopes that run at the same time do not see each other', async () => {
  const seen = await Promise.all(
    tenants.map((tenant, index) =>
      withTenant(tenant, async ({ db }) => {
        await sleep(20 - index * 5)
        return [here(), (await db.storeSettings.findFirstOrThrow()).name]
      }),
    ),
  )
  expect(seen).toEqual(tenants.map(({ slug, name }) => [slug, name]))
})

test('a handle that outlives its scope opens nothing', async () => {
  let kept: TenantDb | undefined
  await withTenant(tenantAt(0), ({ db }) => {
    kept = db
  })
  expect(() => kept?.product).toThrow(/after its scope ended/)
})

test('a script runs once in each store, so many at once; where it throws the others go on', async () => {
  let atWork = 0
  let most = 0
  const outcomes = await runInTenants(
    tenants,
    async ({ db, tenant, args }) => {
      most = Math.max(most, ++atWork)
      await sleep(10)
      atWork--
      if (tenant.slug === 'two') throw new Error('planned')
      return [args, (await db.storeSettings.findFirstOrThrow()).name]
    },
    { args: ['a'], concurrency: 2 },
  )
  expect(most).toBe(2)
  expect(outcomes.map(({ tenant, ok }) => [tenant.slug, ok])).toEqual([
    ['one', true],
    ['two', false],
    ['three', true],
    ['four', true],
  ])
  expect(outcomes[2]).toMatchObject({ value: [['a'], 'Store three'] })
  expect(outcomes[1]).toMatchObject({ error: new Error('planned') })
})
