import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { placeOrder } from '#lib/checkout/place-order.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { anOrderMail } from '#lib/testing/order-mail.ts'
import { checkoutForm, fillCart, mustOrder, sell } from '#lib/testing/shop-fixture.ts'
import { createTestMarket, type TestMarket } from '#lib/testing/test-market.ts'
import { writeMail } from './write-mail.ts'

let market: TestMarket
let ctx: StoreContext
beforeAll(async () => {
  market = await createTestMarket()
  ctx = (await market.createStore('writes')).ctx
})
afterAll(() => market.close())

const ORDER = anOrderMail()

test('an order and the mail that confirms it are made together', async () => {
  const { variantId } = await sell(ctx, { title: 'Lamp', stock: 3 })
  const cartId = await fillCart(ctx, [variantId, 2])
  const { orderId } = mustOrder(await placeOrder(ctx, cartId, await checkoutForm(ctx, cartId)))
  const [mail, ...others] = await ctx.db.mail.findMany({ where: { kind: 'order-confirmed' } })
  expect(others).toEqual([])
  expect(mail).toMatchObject({ toEmail: 'ada@example.com', status: 'queued', attempts: 0 })
  expect(mail?.html).toContain(`/orders/${orderId}`)
  expect(mail?.text).toContain('Lamp')
})

test('what is rolled back writes no mail', async () => {
  const dedupeKey = randomUUID()
  const undone = ctx.db.$transaction(async (tx) => {
    expect(await writeMail(tx, { kind: 'order-confirmed', to: 'ada@example.com', data: ORDER, dedupeKey })).toBe(true)
    throw new Error('undone')
  })
  await expect(undone).rejects.toThrow('undone')
  expect(await ctx.db.mail.count({ where: { dedupeKey } })).toBe(0)
})

test('twenty at once with the same key write one mail, and none of their transactions fails', async () => {
  const mail = { kind: 'order-confirmed', to: 'ada@example.com', data: ORDER, dedupeKey: randomUUID() } as const
  const write = () => ctx.db.$transaction((tx) => writeMail(tx, mail))
  const written = await Promise.all(Array.from({ length: 20 }, write))
  expect(written.filter(Boolean)).toHaveLength(1)
})

test('an address that is none undoes nothing: the mail is there as failed', async () => {
  const dedupeKey = randomUUID()
  const to = 'ada@example.com\r\nBcc: eve@example.com'
  await ctx.db.$transaction((tx) => writeMail(tx, { kind: 'order-confirmed', to, data: ORDER, dedupeKey }))
  expect(await ctx.db.mail.findUnique({ where: { dedupeKey } })).toMatchObject({ status: 'failed' })
})
