import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyPassword } from '#lib/auth/password.ts'
import { publicDb } from '#lib/db/public-db.ts'
import { tenantFromRegistry } from '#lib/db/tenant.ts'
import { findUsableDiscounts } from '#lib/discounts/find-usable-discounts.ts'
import { getShippingSettings } from '#lib/shipping/get-shipping-settings.ts'
import { taxSettings } from '#lib/taxes/tax-settings.ts'
import { storeContext } from '#lib/tenancy/store-context.ts'
import { createTestMarket, type TestMarket } from '#lib/testing/test-market.ts'
import { isDemoUnfinished, setupDemo } from './setup-demo.ts'

let market: TestMarket

beforeAll(async () => {
  market = await createTestMarket()
})
afterAll(() => market.close())

async function demo(slug: string) {
  return storeContext(tenantFromRegistry(await publicDb().tenant.findUniqueOrThrow({ where: { slug } })), {
    kind: 'system',
  })
}

async function counts(slug: string) {
  const { db } = await demo(slug)
  const [products, examples, media, customers, orders, payments] = [
    await db.product.count(),
    await db.product.count({ where: { isExample: true } }),
    await db.media.count(),
    await db.customer.count(),
    await db.order.count(),
    await db.payment.count(),
  ]
  return { products, examples, media, customers, orders, payments }
}

// Every picture of both shops is drawn: a minute and more on a machine that has other work.
test('both stores are made and filled; a second run changes nothing', { timeout: 240_000 }, async () => {
  expect(await isDemoUnfinished()).toBe(true)
  expect(await setupDemo()).toEqual({ created: ['techstore', 'fashion'] })
  expect(await isDemoUnfinished()).toBe(false)
  const before = [await counts('techstore'), await counts('fashion')]
  expect(before[0]).toEqual({ products: 14, examples: 0, media: 30, customers: 7, orders: 34, payments: 34 })
  expect(await setupDemo()).toEqual({ created: [] })
  expect([await counts('techstore'), await counts('fashion')]).toEqual(before)
})

test('staff sign in with demo / demo123, and the next order has the next number', async () => {
  const { db } = await demo('fashion')
  const staff = await db.staff.findUniqueOrThrow({ where: { username: 'demo' } })
  expect(await verifyPassword(staff.passwordHash, 'demo123')).toBe(true)
  const { lastOrderNumber, orderPrefix } = await db.storeSettings.findUniqueOrThrow({ where: { id: 'store' } })
  const latest = await db.order.findFirstOrThrow({ orderBy: { placedAt: 'desc' } })
  expect(latest.number).toBe(`${orderPrefix}${lastOrderNumber}`)
})

test('codes, zones and taxes show what a store can set', async () => {
  const { db, now } = await demo('techstore')
  const found = await findUsableDiscounts(db, {
    codes: ['WELCOME10', 'FREESHIP', 'BUNDLE', 'OPENING5'],
    email: null,
    now: now(),
  })
  expect([found.rules.map(({ code }) => code).toSorted(byText), found.refused.map(({ code }) => code)]).toEqual([
    ['BUNDLE', 'FREESHIP', 'WELCOME10'],
    ['OPENING5'],
  ])
  const { zones } = await getShippingSettings(db)
  expect(zones.map(({ rates }) => rates.length)).toEqual([3, 2, 1])
  expect((await taxSettings(db)).rates.length).toBe(3)
})

const byText = (a: string | null, b: string | null) => String(a).localeCompare(String(b))

test('a run that was killed before its rows is completed by the next', async () => {
  const { db } = await demo('techstore')
  await db.order.deleteMany()
  await db.payment.deleteMany()
  await db.customer.deleteMany()
  await db.product.deleteMany()
  await db.media.deleteMany()
  expect(await isDemoUnfinished()).toBe(true)
  expect(await setupDemo()).toEqual({ created: ['techstore'] })
  expect((await counts('techstore')).orders).toBe(34)
})

test('a store that somebody else opened under the address is left alone', async () => {
  const { db } = await demo('fashion')
  await db.order.deleteMany()
  await publicDb().tenant.update({ where: { slug: 'fashion' }, data: { ownerEmail: 'rosa@example.com' } })
  expect(await isDemoUnfinished()).toBe(false)
  expect(await setupDemo()).toEqual({ created: [] })
  expect((await counts('fashion')).orders).toBe(0)
})
