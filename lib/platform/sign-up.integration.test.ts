import { afterAll, beforeAll, expect, test } from 'vitest'
import { redeemHandoverToken } from '#lib/auth/handover-token.ts'
import { publicDb } from '#lib/db/public-db.ts'
import { tenantFromRegistry } from '#lib/db/tenant.ts'
import { storeContext } from '#lib/tenancy/store-context.ts'
import { createTestMarket, type TestMarket } from '#lib/testing/test-market.ts'
import { signUp } from './sign-up.ts'
import type { SignUpInput } from './sign-up-input.ts'

let market: TestMarket
beforeAll(async () => {
  market = await createTestMarket()
})
afterAll(() => market.close())

function form(slug: string): SignUpInput {
  return { name: 'Rose Bakery', slug, email: 'ada@example.com', password: 'ten letters' }
}

test('opens a store and hands over a key that its owner, and no other store, can use once', async () => {
  const other = await market.createStore('another')
  const result = await signUp({ address: '10.2.0.1', signUpsPerHour: 30 }, form('rose'))
  if (!result.ok) throw new Error(result.failures[0].message)
  const url = new URL(result.value.url)
  expect(url.hostname).toBe('rose.localhost')
  expect(result.value.steps.map(({ name }) => name)).toEqual([
    'address',
    'schema',
    'tables',
    'owner',
    'content',
    'live',
  ])

  const tenant = tenantFromRegistry(await publicDb().tenant.findUniqueOrThrow({ where: { slug: 'rose' } }))
  const owner = await storeContext(tenant, { kind: 'system' }).db.staff.findFirstOrThrow()
  expect(owner).toMatchObject({ email: 'ada@example.com', username: 'ada', name: 'Ada', role: 'owner' })
  const token = url.searchParams.get('token') ?? ''
  expect(await redeemHandoverToken(other.tenant, token)).toBeNull()
  expect(await redeemHandoverToken(tenant, token)).toBe(owner.id)
  expect(await redeemHandoverToken(tenant, token)).toBeNull()
})

test('an address that is taken is said beside the address', async () => {
  await market.createStore('iris')
  const result = await signUp({ address: '10.2.0.2', signUpsPerHour: 30 }, form('iris'))
  expect(result).toMatchObject({ ok: false, failures: [{ code: 'taken', field: 'slug' }] })
})

test('one connection opens so many stores an hour and is then told when to come back', async () => {
  const visitor = { address: '10.2.0.3', signUpsPerHour: 1 }
  expect((await signUp(visitor, form('first'))).ok).toBe(true)
  const second = await signUp(visitor, form('second'))
  expect(second).toMatchObject({ ok: false, failures: [{ code: 'too-many' }] })
  expect(await publicDb().tenant.findUnique({ where: { slug: 'second' } })).toBeNull()
  expect((await signUp({ ...visitor, address: '10.2.0.4' }, form('second'))).ok).toBe(true)
})
