import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { placeOrder } from '#lib/checkout/place-order.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { restoreProvider, scriptProvider } from '#lib/testing/scripted-provider.ts'
import { checkoutForm, codeOf, fillCart, must, mustOrder, sell, stockOf } from '#lib/testing/shop-fixture.ts'
import { createTestMarket, type TestMarket } from '#lib/testing/test-market.ts'
import { cancelOrder } from './cancel-order.ts'
import { cardParts } from './refund-to-cards.ts'
import { requestRefund } from './request-refund.ts'
import { resumeRefunds } from './resume-refunds.ts'

let market: TestMarket
let ctx: StoreContext
let variantId: string

beforeAll(async () => {
  market = await createTestMarket()
  ctx = (await market.createStore()).ctx
  variantId = (await sell(ctx, { title: 'Radio', stock: 100 })).variantId
})
afterAll(() => market?.close())
afterEach(restoreProvider)

/** Paid with 15.00: 10.00 for the radio and 5.00 for its delivery. */
async function paidOrder(): Promise<string> {
  const cartId = await fillCart(ctx, [variantId])
  return mustOrder(await placeOrder(ctx, cartId, await checkoutForm(ctx, cartId))).orderId
}

/** The same order, of which 6.00 had been paid by two gift cards. */
async function orderWithCards(): Promise<{ orderId: string; cards: [string, string] }> {
  const orderId = await paidOrder()
  const make = async (initialMinor: number, paidMinor: number) => {
    const { id } = await ctx.db.giftCard.create({
      data: {
        codeHash: Math.random().toString(36),
        lastFour: 'ABCD',
        currency: 'USD',
        initialMinor,
        balanceMinor: initialMinor - paidMinor,
      },
    })
    return { id, lastFour: 'ABCD', amountMinor: paidMinor }
  }
  const giftCards = [await make(400, 400), await make(500, 200)] as const
  await ctx.db.order.update({
    where: { id: orderId },
    data: { giftCardMinor: 600, account: { giftCards: [...giftCards] } },
  })
  await ctx.db.payment.updateMany({ where: { order: { id: orderId } }, data: { amountMinor: 900 } })
  return { orderId, cards: [giftCards[0].id, giftCards[1].id] }
}

const orderOf = (id: string) =>
  ctx.db.order.findUniqueOrThrow({ where: { id }, include: { payment: { include: { refunds: true } } } })
const balances = async (ids: readonly string[]) =>
  (await Promise.all(ids.map((id) => ctx.db.giftCard.findUniqueOrThrow({ where: { id } })))).map(
    (card) => card.balanceMinor,
  )

test('part of the money goes back, then the rest; never more than there was', async () => {
  const { refunds } = scriptProvider({})
  const orderId = await paidOrder()
  must(await requestRefund(ctx, { orderId, amountMinor: 400, reason: 'Scratched' }))
  expect(await orderOf(orderId)).toMatchObject({ refundedMinor: 400, paymentStatus: 'partly-refunded' })
  expect(await requestRefund(ctx, { orderId, amountMinor: 1101, reason: '' })).toMatchObject({
    failures: [{ code: 'too-much', field: 'amountMinor', message: 'At most $11.00 can go back.' }],
  })
  must(await requestRefund(ctx, { orderId, amountMinor: 1100, reason: '' }))
  const after = await orderOf(orderId)
  expect(after).toMatchObject({ refundedMinor: 1500, paymentStatus: 'refunded', payment: { status: 'refunded' } })
  expect(codeOf(await requestRefund(ctx, { orderId, amountMinor: 1, reason: '' }))).toBe('too-much')
  expect([...refunds.values()].map(({ amountMinor }) => amountMinor)).toEqual([400, 1100])
  const mails = await ctx.db.mail.findMany({ where: { kind: 'order-refunded' } })
  expect(mails).toHaveLength(2)
})

test('twenty at once who want most of it: one gets it, and the provider is asked once', async () => {
  for (let round = 0; round < 3; round++) {
    const { refunds } = scriptProvider({})
    const orderId = await paidOrder()
    const wants = Array.from({ length: 20 }, () => requestRefund(ctx, { orderId, amountMinor: 1000, reason: '' }))
    const codes = (await Promise.all(wants)).map(codeOf)
    expect(codes.filter((code) => code === 'ok')).toHaveLength(1)
    expect(codes.filter((code) => code === 'too-much')).toHaveLength(19)
    expect(refunds.size).toBe(1)
    expect(await orderOf(orderId)).toMatchObject({ refundedMinor: 1000, paymentStatus: 'partly-refunded' })
  }
})

test('many small ones at once stop where the money ends', async () => {
  const { refunds } = scriptProvider({})
  const orderId = await paidOrder()
  const wants = Array.from({ length: 20 }, () => requestRefund(ctx, { orderId, amountMinor: 200, reason: '' }))
  const codes = (await Promise.all(wants)).map(codeOf)
  expect(codes.filter((code) => code === 'ok')).toHaveLength(7)
  expect([...refunds.values()].reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(1400)
  expect(await orderOf(orderId)).toMatchObject({ refundedMinor: 1400 })
})

test('gift cards get theirs back as they paid, each pot for itself', async () => {
  scriptProvider({})
  const { orderId, cards } = await orderWithCards()
  expect(codeOf(await requestRefund(ctx, { orderId, amountMinor: 901, reason: '' }))).toBe('too-much')
  expect(codeOf(await requestRefund(ctx, { orderId, amountMinor: 0, giftCardMinor: 601, reason: '' }))).toBe('too-much')
  must(await requestRefund(ctx, { orderId, amountMinor: 0, giftCardMinor: 450, reason: '' }))
  expect(await balances(cards)).toEqual([400, 350])
  must(await requestRefund(ctx, { orderId, amountMinor: 900, giftCardMinor: 150, reason: '' }))
  expect(await balances(cards)).toEqual([400, 500])
  expect(await orderOf(orderId)).toMatchObject({ refundedMinor: 1500, paymentStatus: 'refunded' })
})

test('cancelling gives back to both pots, once, however often it is clicked', async () => {
  const { refunds } = scriptProvider({})
  const { orderId, cards } = await orderWithCards()
  await Promise.all(Array.from({ length: 6 }, () => cancelOrder(ctx, orderId)))
  expect(await balances(cards)).toEqual([400, 500])
  expect([...refunds.values()].map(({ amountMinor }) => amountMinor)).toEqual([900])
  expect(await orderOf(orderId)).toMatchObject({ refundedMinor: 1500, paymentStatus: 'refunded', status: 'cancelled' })
})

test('an unpaid order gives nothing back but what its gift cards had paid', async () => {
  const cartId = await fillCart(ctx, [variantId])
  const form = await checkoutForm(ctx, cartId, { paymentMethod: 'manual' })
  const { orderId } = mustOrder(await placeOrder(ctx, cartId, form))
  expect(codeOf(await requestRefund(ctx, { orderId, amountMinor: 100, reason: '' }))).toBe('not-paid')
  expect(await orderOf(orderId)).toMatchObject({ refundedMinor: 0, paymentStatus: 'unpaid' })
})

test('what comes back into stock comes back with the refund, or not at all', async () => {
  scriptProvider({})
  const orderId = await paidOrder()
  const before = await stockOf(ctx, variantId)
  const { id: orderLineId } = await ctx.db.orderLine.findFirstOrThrow({ where: { orderId } })
  const restock = [{ orderLineId, quantity: 1 }]
  expect(codeOf(await requestRefund(ctx, { orderId, amountMinor: 9_999, reason: '', restock }))).toBe('too-much')
  expect(await stockOf(ctx, variantId)).toBe(before)
  must(await requestRefund(ctx, { orderId, amountMinor: 1000, reason: '', restock }))
  expect(await stockOf(ctx, variantId)).toBe(before + 1)
})

test('a provider that refuses: nothing went back, the order says so, and another try is possible', async () => {
  scriptProvider({ refund: async () => ({ status: 'failed', message: 'no' }) })
  const orderId = await paidOrder()
  expect(codeOf(await requestRefund(ctx, { orderId, amountMinor: 1500, reason: '' }))).toBe('refund-failed')
  expect(await orderOf(orderId)).toMatchObject({ refundedMinor: 0, paymentStatus: 'paid', attention: 'refund-failed' })
  restoreProvider()
  must(await requestRefund(ctx, { orderId, amountMinor: 1500, reason: '' }))
  expect(await orderOf(orderId)).toMatchObject({ paymentStatus: 'refunded' })
})

test('killed after writing it down, or after asking: the sweep asks with the same key, and it is one refund', async () => {
  const { usual, refunds } = scriptProvider({
    async refund(request) {
      await usual.refund(request)
      throw new Error('killed')
    },
  })
  const orderId = await paidOrder()
  expect(must(await requestRefund(ctx, { orderId, amountMinor: 700, reason: '' }))).toEqual({ status: 'pending' })
  expect(await orderOf(orderId)).toMatchObject({ refundedMinor: 700, paymentStatus: 'paid' })
  expect(refunds.size).toBe(1)
  const again = scriptProvider({})
  expect(await resumeRefunds(ctx, new Date())).toBe(1)
  expect(await resumeRefunds(ctx, new Date())).toBe(0)
  expect([...again.refunds.keys()]).toEqual([...refunds.keys()])
  expect(await orderOf(orderId)).toMatchObject({ refundedMinor: 700, paymentStatus: 'partly-refunded' })
})

test('cards are filled one after the other, from where the last refund ended', () => {
  const cards = [
    { id: 'a', amountMinor: 400 },
    { id: 'b', amountMinor: 200 },
  ]
  expect(cardParts(cards, 0, 450)).toEqual([
    { id: 'a', amountMinor: 400 },
    { id: 'b', amountMinor: 50 },
  ])
  expect(cardParts(cards, 450, 150)).toEqual([{ id: 'b', amountMinor: 150 }])
  expect(cardParts(cards, 600, 0)).toEqual([])
})
