import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { allOrNothing } from '#lib/db/all-or-nothing.ts'
import { ok } from '#lib/kernel/result.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { codeOf, must } from '#lib/testing/shop-fixture.ts'
import { createTestMarket, type TestMarket } from '#lib/testing/test-market.ts'
import { findUsableDiscounts } from './find-usable-discounts.ts'
import { releaseDiscounts, reserveDiscounts } from './reserve-discounts.ts'

let market: TestMarket
let ctx: StoreContext
const now = new Date('2026-06-01T12:00:00Z')

beforeAll(async () => {
  market = await createTestMarket()
  ctx = (await market.createStore()).ctx
})
afterAll(() => market?.close())
beforeEach(() => ctx.db.discount.deleteMany())

type Row = Parameters<StoreContext['db']['discount']['create']>[0]['data']

function discount(code: string | null, more: Partial<Row> = {}) {
  const data = { title: code ?? 'Automatic', code, kind: 'percent', value: 1_000, startsAt: new Date(0), ...more }
  return ctx.db.discount.create({ data, select: { id: true, title: true, code: true } })
}

const look = (codes: string[], email: string | null = null) => findUsableDiscounts(ctx.db, { codes, email, now })

test('automatic discounts and entered codes are found; others are told by why they are not', async () => {
  await discount(null)
  await discount('SUMMER')
  await discount('OLD', { endsAt: now })
  await discount('SOON', { startsAt: new Date(now.getTime() + 1) })
  await discount('OFF', { active: false })
  await discount('GONE', { usageLimit: 2, used: 2 })
  const found = await look([' sum mer', 'old', 'SOON', 'OFF', 'GONE', 'NEVER'])
  expect(new Set(found.rules.map(({ code }) => code))).toEqual(new Set(['SUMMER', null]))
  expect(Object.fromEntries(found.refused.map(({ code, message }) => [code, message]))).toEqual({
    OLD: 'This code is not valid any more.',
    OFF: 'This code is not valid any more.',
    SOON: 'This code is not valid yet.',
    GONE: 'This code has been used up.',
  })
  expect(found.unknown).toEqual(['NEVER'])
})

test('a code nobody entered is not told to anybody', async () => {
  await discount('SECRET')
  expect(await look([])).toEqual({ rules: [], refused: [], unknown: [] })
})

test('a code with one use left and 20 buyers at once: one gets it, twenty times over', async () => {
  for (let run = 0; run < 20; run++) {
    const one = await discount(`LAST${run}`, { usageLimit: 5, used: 4 })
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        allOrNothing(ctx.db, (tx) => reserveDiscounts(tx, [one], `pay-${run}-${i}`, `buyer${i}@x.test`)),
      ),
    )
    const codes = results.map(codeOf)
    expect([
      codes.filter((code) => code === 'ok').length,
      codes.filter((code) => code === 'discount-gone').length,
    ]).toEqual([1, 19])
    const { used } = await ctx.db.discount.findUniqueOrThrow({ where: { id: one.id } })
    expect([used, await ctx.db.discountUse.count({ where: { discountId: one.id } })]).toEqual([5, 1])
  }
})

test('a limit per customer holds for one address in any case, also when ten of its carts pay at once', async () => {
  const once = await discount('ONCE', { perCustomerLimit: 1 })
  const results = await Promise.all(
    Array.from({ length: 10 }, (_, i) =>
      allOrNothing(ctx.db, (tx) => reserveDiscounts(tx, [once], `pay-${i}`, i % 2 ? 'Ada@x.test' : 'ada@X.test')),
    ),
  )
  expect(results.filter(({ ok: went }) => went).length).toBe(1)
  expect((await ctx.db.discount.findUniqueOrThrow({ where: { id: once.id } })).used).toBe(1)
  expect((await look(['ONCE'], 'ADA@x.test')).refused[0]?.message).toBe('You have used this code already.')
  expect((await look(['ONCE'], 'bob@x.test')).rules).toHaveLength(1)
  expect((await look(['ONCE'])).rules).toHaveLength(1)
})

test('a payment that failed gives its uses back, once however often it is told', async () => {
  const [a, b] = [await discount('A', { usageLimit: 1 }), await discount('B', { perCustomerLimit: 1 })]
  const reserve = (payment: string) => allOrNothing(ctx.db, (tx) => reserveDiscounts(tx, [b, a], payment, 'ada@x.test'))
  expect(codeOf(await reserve('first'))).toBe('ok')
  expect(codeOf(await reserve('second'))).toBe('discount-gone')
  must(await allOrNothing(ctx.db, (tx) => reserveDiscounts(tx, [b], 'of another', 'bob@x.test')))
  for (let i = 0; i < 3; i++) {
    await allOrNothing(ctx.db, async (tx) => ok(await releaseDiscounts(tx, [a, b], 'first', 'Ada@x.test')))
  }
  const used = (await ctx.db.discount.findMany({ orderBy: { code: 'asc' } })).map((row) => row.used)
  expect(used).toEqual([0, 1])
  expect(codeOf(await reserve('third'))).toBe('ok')
})

test('payments that use the same discounts in opposite order do not lock each other out', async () => {
  const [a, b] = [await discount('A'), await discount('B')]
  const results = await Promise.all(
    Array.from({ length: 30 }, (_, i) =>
      allOrNothing(ctx.db, (tx) => reserveDiscounts(tx, i % 2 ? [a, b] : [b, a], `p${i}`, `${i}@x.test`)),
    ),
  )
  expect(results.every((result) => result.ok)).toBe(true)
})
