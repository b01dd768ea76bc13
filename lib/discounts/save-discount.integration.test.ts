import { afterAll, beforeAll, expect, test } from 'vitest'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { must } from '#lib/testing/shop-fixture.ts'
import { createTestMarket, type TestMarket } from '#lib/testing/test-market.ts'
import { DiscountInput } from './discount-form.ts'
import { endDiscount, resumeDiscount } from './end-discount.ts'
import { findDiscounts } from './find-discounts.ts'
import { findUsableDiscounts } from './find-usable-discounts.ts'
import { getDiscountForm } from './get-discount-form.ts'
import { saveDiscount } from './save-discount.ts'

let market: TestMarket
let ctx: StoreContext

beforeAll(async () => {
  market = await createTestMarket()
  ctx = (await market.createStore()).ctx
})
afterAll(() => market?.close())

const form = (changes: object = {}) =>
  DiscountInput.parse({
    title: 'Summer',
    how: 'code',
    code: ' summer10 ',
    kind: 'percent',
    percent: '12.5',
    targetIds: '[]',
    buyIds: '[]',
    ...changes,
  })
const fieldsOf = async (changes: object) => {
  const result = await saveDiscount(ctx, null, form(changes))
  return result.ok ? [] : result.failures.map(({ field }) => field)
}

test('a discount is found by its form as it was typed, and changed by it', async () => {
  const { id } = must(
    await saveDiscount(ctx, null, form({ minimum: 'subtotal', minimumAmount: '20', usageLimit: '5' })),
  )
  const view = await getDiscountForm(ctx, id)
  expect(view).toMatchObject({
    code: 'SUMMER10',
    percent: '12.5',
    minimumAmount: '20.00',
    usageLimit: '5',
    state: 'active',
  })
  must(await saveDiscount(ctx, id, form({ kind: 'amount', amount: '3.50', how: 'automatic', combinable: 'on' })))
  const row = await ctx.db.discount.findUniqueOrThrow({ where: { id } })
  expect(row).toMatchObject({ kind: 'amount', value: 350, code: null, combinable: true, usageLimit: null })
  await ctx.db.discount.deleteMany()
})

test('every wrong field is told beside it, also of a form that was sent empty, and in words', async () => {
  expect(await fieldsOf({ title: ' ', code: '', percent: '' })).toEqual(['title', 'code', 'percent'])
  for (const limit of ['usageLimit', 'perCustomerLimit', 'timesPerOrder']) {
    expect(() => form({ [limit]: 'x' })).toThrow('Enter a whole number, or leave it empty.')
  }
  expect(await fieldsOf({ code: 'a b/c', percent: '101' })).toEqual(['code', 'percent'])
  expect(await fieldsOf({ kind: 'amount', amount: '0', minimum: 'quantity', minimumQuantity: 'x' })).toEqual([
    'amount',
    'minimumQuantity',
  ])
  expect(await fieldsOf({ target: 'products', startsAt: '2026-05-02T10:00', endsAt: '2026-05-01T10:00' })).toEqual([
    'endsAt',
    'targetIds',
  ])
  expect(await fieldsOf({ kind: 'buy-x-get-y', percent: '100', buyTarget: 'collections' })).toEqual(['buyIds'])
})

test('a code is had by one discount alone, in any case', async () => {
  must(await saveDiscount(ctx, null, form({ code: 'ONE' })))
  expect(await fieldsOf({ code: 'one' })).toEqual(['code'])
})

test('a limit is never set below the uses there have been', async () => {
  const { id } = must(await saveDiscount(ctx, null, form({ code: 'USED' })))
  await ctx.db.discount.update({ where: { id }, data: { used: 3 } })
  const refused = await saveDiscount(ctx, id, form({ code: 'USED', usageLimit: '2' }))
  expect(refused).toMatchObject({ failures: [{ field: 'usageLimit', message: 'It has been used 3 times already.' }] })
  must(await saveDiscount(ctx, id, form({ code: 'USED', usageLimit: '3' })))
})

test('what is ended by hand is ended in the list and in the shop, until it is resumed', async () => {
  const { id } = must(await saveDiscount(ctx, null, form({ code: 'END' })))
  const listed = async (status: 'active' | 'ended') =>
    (await findDiscounts(ctx, { q: 'END', status, page: 1 })).items.map(({ code }) => code)
  const usable = async () =>
    (await findUsableDiscounts(ctx.db, { codes: ['end'], email: null, now: ctx.now() })).rules.length
  must(await endDiscount(ctx, id))
  expect([await listed('active'), await listed('ended'), await usable()]).toEqual([[], ['END'], 0])
  expect((await getDiscountForm(ctx, id))?.state).toBe('ended')
  must(await resumeDiscount(ctx, id))
  expect([await listed('active'), await listed('ended'), await usable()]).toEqual([['END'], [], 1])
})
