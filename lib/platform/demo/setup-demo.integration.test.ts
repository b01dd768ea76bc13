import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyPassword } from '#lib/auth/password.ts'
import { publicDb } from '#lib/db/public-db.ts'
import { tenantFromRegistry } from '#lib/db/tenant.ts'
import { findUsableDiscounts } from '#lib/discounts/find-usable-discounts.ts'
import { RETURN_STATUSES } from '#lib/returns/return-lifecycle.ts'
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
  const [refunds, returns, giftCards, mails, carts, notices] = [
    await db.refund.count(),
    await db.returnRequest.count(),
    await db.giftCard.count(),
    await db.mail.count(),
    await db.cart.count(),
    await db.stockNotice.count(),
  ]
  const after = { refunds, returns, giftCards, mails, carts, notices }
  return { products, examples, media, customers, orders, payments, ...after }
}

// Every picture of both shops is drawn: a minute and more on a machine that has other work.
test('both stores are made and filled; a second run changes nothing', { timeout: 240_000 }, async () => {
  expect(await isDemoUnfinished()).toBe(true)
  expect(await setupDemo()).toEqual({ created: ['techstore', 'fashion'] })
  expect(await isDemoUnfinished()).toBe(false)
  const before = [await counts('techstore'), await counts('fashion')]
  expect(before[0]).toMatchObject({ products: 18, examples: 0, media: 32, customers: 7, orders: 34, payments: 34 })
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
    ['BUNDLE', 'FREESHIP', null, 'WELCOME10'],
    ['OPENING5'],
  ])
  const { zones } = await getShippingSettings(db)
  expect(zones.map(({ rates }) => rates.length)).toEqual([3, 2, 1])
  expect((await taxSettings(db)).rates.length).toBe(3)
})

const byText = (a: string | null, b: string | null) => String(a).localeCompare(String(b))

test('each store has something in every state that its pages tell apart', async () => {
  for (const slug of ['techstore', 'fashion']) {
    const { db, now } = await demo(slug)
    const kinds = async (found: Promise<Record<string, unknown>[]>) =>
      new Set((await found).flatMap((row) => Object.values(row)))
    expect(await kinds(db.order.findMany({ select: { status: true, paymentStatus: true, attention: true } }))).toEqual(
      new Set(['open', 'fulfilled', 'cancelled', 'paid', 'unpaid', 'partly-refunded', 'refunded', '', 'refund-failed']),
    )
    expect(await kinds(db.returnRequest.findMany({ select: { status: true } }))).toEqual(new Set(RETURN_STATUSES))
    expect(await kinds(db.mail.findMany({ select: { status: true } }))).toEqual(new Set(['sent', 'failed']))
    expect(await kinds(db.product.findMany({ select: { status: true, isGiftCard: true } }))).toEqual(
      new Set(['active', 'draft', 'archived', true, false]),
    )
    expect(await db.product.count({ where: { status: 'active', publishAt: { gt: now() } } })).toBe(1)
    for (const cards of [{ balanceMinor: 0 }, { disabledAt: { not: null } }, { expiresAt: { lt: now() } }]) {
      expect(await db.giftCard.count({ where: cards })).toBe(1)
    }
    const orders = await db.order.findMany()
    for (const { subtotalMinor, discountMinor, shippingMinor, taxMinor, taxIncluded, totalMinor } of orders) {
      expect(subtotalMinor - discountMinor + shippingMinor + (taxIncluded ? 0 : taxMinor)).toBe(totalMinor)
    }
    for (const told of ['discountMinor', 'taxMinor', 'giftCardMinor'] as const) {
      expect(Math.max(...orders.map((order) => order[told]))).toBeGreaterThan(0)
    }
    const first = await db.product.findFirstOrThrow({
      orderBy: { createdAt: 'asc' },
      where: { isGiftCard: false, status: 'active' },
    })
    expect(first.ratingCount).toBeGreaterThan(1)
    expect(await db.variant.count({ where: { mediaId: { not: null } } })).toBeGreaterThan(3)
  }
})

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
