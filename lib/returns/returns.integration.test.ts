import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { placeOrder } from '#lib/checkout/place-order.ts'
import { fulfilOrder } from '#lib/orders/fulfil-order.ts'
import { getOrder } from '#lib/orders/get-order.ts'
import type { OrderDoor } from '#lib/orders/get-receipt.ts'
import { orderKey } from '#lib/orders/order-address.ts'
import type { OrderView } from '#lib/orders/order-view.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { restoreProvider, scriptProvider } from '#lib/testing/scripted-provider.ts'
import { checkoutForm, codeOf, fillCart, must, mustOrder, sell, stockOf } from '#lib/testing/shop-fixture.ts'
import { createTestMarket, type TestMarket } from '#lib/testing/test-market.ts'
import { answerReturn } from './answer-return.ts'
import { findOrderReturns } from './find-order-returns.ts'
import { findReturns } from './find-returns.ts'
import { getReturn } from './get-return.ts'
import { refundReturn } from './refund-return.ts'
import { requestReturn } from './request-return.ts'
import { ReturnInput } from './schema.ts'

let market: TestMarket
let ctx: StoreContext
let guest: StoreContext
let variantId: string

beforeAll(async () => {
  market = await createTestMarket()
  ctx = (await market.createStore('returns')).ctx
  guest = { ...ctx, actor: { kind: 'guest' } }
  variantId = (await sell(ctx, { title: 'Shirt', stock: 1000, price: '9.99' })).variantId
})
afterAll(() => market?.close())
afterEach(restoreProvider)

async function delivered(quantity = 3): Promise<{ door: OrderDoor; order: OrderView; lineId: string }> {
  const cartId = await fillCart(ctx, [variantId, quantity])
  const { orderId: id } = mustOrder(await placeOrder(guest, cartId, await checkoutForm(ctx, cartId)))
  const order = must(await fulfilOrder(ctx, id))
  return { door: { id, key: orderKey(ctx.tenant.id, id) }, order, lineId: order.lines[0]?.id ?? '' }
}

const form = (door: OrderDoor, lineId: string, quantity: number) =>
  ReturnInput.parse({
    ...door,
    note: 'Too wide',
    [`quantity.${lineId}`]: `${quantity}`,
    [`reason.${lineId}`]: 'too-large',
  })
const answer = (id: string, how: 'approved' | 'declined' | 'received', reply = '') =>
  answerReturn(ctx, { id, answer: how, reply })

async function arrived(quantity: number, bought = 3) {
  const made = await delivered(bought)
  const { id } = must(await requestReturn(guest, form(made.door, made.lineId, quantity)))
  must(await answer(id, 'approved'))
  must(await answer(id, 'received'))
  return { ...made, id }
}

test('a return goes from asked to refunded: money and stock come back once, and the customer hears of each step', async () => {
  const { refunds } = scriptProvider({})
  const { id, door } = await arrived(2)
  const decision = await getReturn(ctx, id)
  expect(decision).toMatchObject({ status: 'received', worthMinor: 1998, note: 'Too wide' })
  const before = await stockOf(ctx, variantId)
  const input = { id, amount: '19.98', restock: 'on' as const }
  const codes = (await Promise.all(Array.from({ length: 5 }, () => refundReturn(ctx, input)))).map(codeOf)
  expect(codes.toSorted()).toEqual([...Array(4).fill('not-allowed'), 'ok'])
  expect(await stockOf(ctx, variantId)).toBe(before + 2)
  expect(refunds.size).toBe(1)
  expect(await getOrder(ctx, door.id)).toMatchObject({ refundedMinor: 1998, paymentStatus: 'partly-refunded' })
  const mails = await ctx.db.mail.findMany({ where: { kind: 'return-answered' } })
  expect(mails.length).toBe(2)
  expect((await findReturns(ctx, { status: 'refunded' })).items.map((row) => row.id)).toContain(id)
})

test('never more than was bought goes back: what was asked for before counts, what was declined does not', async () => {
  const { door, lineId, order } = await delivered(3)
  const first = must(await requestReturn(guest, form(door, lineId, 2)))
  const refused = await requestReturn(guest, form(door, lineId, 2))
  expect(refused).toMatchObject({ failures: [{ code: 'too-many', field: `quantity.${lineId}` }] })
  expect((await findOrderReturns(guest, order)).open).toMatchObject([{ units: 1 }])
  must(await answer(first.id, 'declined', 'Worn'))
  expect((await findOrderReturns(guest, order)).open).toMatchObject([{ units: 3 }])
  must(await requestReturn(guest, form(door, lineId, 3)))
  expect(codeOf(await requestReturn(guest, form(door, lineId, 1)))).toBe('too-many')
})

test('of ten who ask for the last units at once one is heard', async () => {
  const { door, lineId } = await delivered(2)
  const asked = await Promise.all(Array.from({ length: 10 }, () => requestReturn(guest, form(door, lineId, 2))))
  expect(asked.map(codeOf).toSorted()).toEqual(['ok', ...Array(9).fill('too-many')])
  expect(await ctx.db.returnRequest.count({ where: { orderId: door.id } })).toBe(1)
})

test('a return is asked for by whoever has the link or the order, of its own lines, in the days that there are', async () => {
  const { door, lineId } = await delivered()
  const stranger = await ctx.db.customer.create({ data: { email: 'b@b.test', name: 'B', passwordHash: 'x' } })
  const bob: StoreContext = { ...ctx, actor: { kind: 'customer', id: stranger.id } }
  for (const by of [guest, bob]) {
    expect(codeOf(await requestReturn(by, form({ ...door, key: '' }, lineId, 1)))).toBe('not-found')
  }
  expect(codeOf(await requestReturn(guest, form(door, (await delivered()).lineId, 1)))).toBe('too-many')
  expect(codeOf(await requestReturn(guest, form(door, lineId, 0)))).toBe('nothing')
  const late = { ...guest, now: () => new Date(Date.now() + 31 * 24 * 3600_000) }
  expect(codeOf(await requestReturn(late, form(door, lineId, 1)))).toBe('too-late')
  await ctx.db.storeSettings.update({ where: { id: 'store' }, data: { returnDays: 0 } })
  expect(codeOf(await requestReturn(guest, form(door, lineId, 1)))).toBe('too-late')
  await ctx.db.storeSettings.update({ where: { id: 'store' }, data: { returnDays: 30 } })
  const cartId = await fillCart(ctx, [variantId, 1])
  const { orderId: id } = mustOrder(await placeOrder(guest, cartId, await checkoutForm(ctx, cartId)))
  const open = await getOrder(ctx, id)
  const early = form({ id, key: orderKey(ctx.tenant.id, id) }, open?.lines[0]?.id ?? '', 1)
  expect(codeOf(await requestReturn(guest, early))).toBe('too-late')
})

test('a step that does not follow is refused, and a second press of one that was taken changes nothing', async () => {
  const { door, lineId } = await delivered()
  const { id } = must(await requestReturn(guest, form(door, lineId, 1)))
  expect(codeOf(await answer(id, 'received'))).toBe('not-allowed')
  expect(codeOf(await refundReturn(ctx, { id, amount: '9.99' }))).toBe('not-allowed')
  must(await answer(id, 'approved'))
  expect(must(await answer(id, 'approved')).status).toBe('approved')
  must(await answer(id, 'declined', 'It never came'))
  expect(codeOf(await answer(id, 'approved'))).toBe('not-allowed')
  expect(await getReturn(ctx, id)).toMatchObject({ status: 'declined', reply: 'It never came' })
  expect(codeOf(await answer('nothing', 'approved'))).toBe('not-found')
})

test('more than was paid never goes back, and a refused refund leaves the return as it was', async () => {
  const { id } = await arrived(3)
  expect(codeOf(await refundReturn(ctx, { id, amount: '999.00', restock: 'on' }))).toBe('too-much')
  expect(codeOf(await refundReturn(ctx, { id, amount: 'ten', restock: 'on' }))).toBe('invalid')
  const before = await stockOf(ctx, variantId)
  expect((await getReturn(ctx, id))?.status).toBe('received')
  expect(must(await refundReturn(ctx, { id, amount: '', restock: 'on' })).status).toBe('refunded')
  expect(await stockOf(ctx, variantId)).toBe(before + 3)
})

test('the parts of a line that has a discount and added tax come to what was paid for it', async () => {
  const { door, lineId } = await delivered(3)
  await ctx.db.orderLine.update({ where: { id: lineId }, data: { discountMinor: 100, taxMinor: 58 } })
  let sum = 0
  for (let unit = 0; unit < 3; unit++) {
    const { id } = must(await requestReturn(guest, form(door, lineId, 1)))
    must(await answer(id, 'approved'))
    must(await answer(id, 'received'))
    const worth = (await getReturn(ctx, id))?.worthMinor ?? 0
    must(await refundReturn(ctx, { id, amount: (worth / 100).toFixed(2) }))
    sum += worth
  }
  expect(sum).toBe(3 * 999 - 100 + 58)
  expect((await getOrder(ctx, door.id))?.refundedMinor).toBe(sum)
})
