import { afterAll, beforeAll, expect, test } from 'vitest'
import { createUser } from '#lib/auth/create-user.ts'
import { recordStoreAct } from '#lib/tenancy/record-store-act.ts'
import { activateTenant, suspendTenant } from '#lib/tenancy/set-tenant-status.ts'
import { must } from '#lib/testing/shop-fixture.ts'
import { createTestMarket, type TestMarket } from '#lib/testing/test-market.ts'
import { findStoreActivity } from './find-store-activity.ts'

let market: TestMarket
beforeAll(async () => {
  market = await createTestMarket()
})
afterAll(() => market.close())

test('a merchant sees who of the staff did what and from where, and what the market did without its address', async () => {
  const { tenant, ctx, staffId } = await market.createStore()
  const other = await market.createStore()
  const address = '203.0.113.7'
  await recordStoreAct(tenant, { actor: `staff:${staffId}`, address }, { action: 'product.updated', subject: 'Mug' })
  await recordStoreAct(other.tenant, { actor: `staff:${other.staffId}` }, { action: 'settings.updated' })
  const key = await ctx.db.apiKey.create({ data: { name: 'Warehouse', scopes: [], secretHash: 'x', lastFour: 'abcd' } })
  await recordStoreAct(tenant, { actor: `api-key:${key.id}`, address }, { action: 'product.archived', subject: 'Cup' })
  must(await suspendTenant(tenant.id, { actor: 'operator:0190', address: '198.51.100.1' }))
  must(await activateTenant(tenant.id, { actor: 'cli' }))
  const input = { role: 'staff', email: 'new@example.com', name: 'New', password: 'long enough for it' } as const
  must(await createUser(ctx, input, { actor: 'cli' }))

  const { items } = await findStoreActivity(ctx, 1)
  expect(
    items.map(({ who, isStaff, action, detail, address: from }) => [who, isStaff, action, detail.subject, from]),
  ).toEqual([
    [null, false, 'account.created', 'new@example.com', null],
    [null, false, 'tenant.activated', undefined, null],
    [null, false, 'tenant.suspended', undefined, null],
    ['The API key Warehouse', true, 'product.archived', 'Cup', address],
    ['Owner', true, 'product.updated', 'Mug', address],
    [null, false, 'tenant.created', undefined, null],
  ])
  const elsewhere = await findStoreActivity(other.ctx, 1)
  expect(elsewhere.items.map(({ action }) => action)).toEqual(['settings.updated', 'tenant.created'])
})

test('pages hold fifty acts each, and somebody who left has no name', async () => {
  const { tenant, ctx } = await market.createStore()
  for (let index = 0; index < 50; index++) {
    await recordStoreAct(tenant, { actor: 'staff:gone' }, { action: 'order.fulfilled', subject: `A${index}` })
  }
  const [first, second, beyond] = [
    await findStoreActivity(ctx, 1),
    await findStoreActivity(ctx, 2),
    await findStoreActivity(ctx, 3),
  ]
  expect([first.items.length, first.pageCount, second.items.length, beyond.items.length]).toEqual([50, 2, 1, 0])
  expect(first.items[0]).toMatchObject({ who: null, isStaff: true, detail: { subject: 'A49' } })
})
