import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { applyCode } from '#lib/cart/apply-code.ts'
import { placeOrder } from '#lib/checkout/place-order.ts'
import { issueGiftCard } from '#lib/gift-cards/issue-gift-card.ts'
import { decimalsOf, toDecimal } from '#lib/kernel/money.ts'
import { answerReturn } from '#lib/returns/answer-return.ts'
import { getReturn } from '#lib/returns/get-return.ts'
import { refundReturn } from '#lib/returns/refund-return.ts'
import { requestReturn } from '#lib/returns/request-return.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { seeded } from '#lib/testing/random-carts.ts'
import { checkoutForm, fillCart, must, mustOrder, sell } from '#lib/testing/shop-fixture.ts'
import { createTestMarket, type TestMarket } from '#lib/testing/test-market.ts'
import { cancelOrder } from './cancel-order.ts'
import { cancelOwnOrder } from './cancel-own-order.ts'
import { fulfilOrder } from './fulfil-order.ts'
import { markOrderPaid } from './mark-order-paid.ts'
import { orderKey } from './order-address.ts'
import { refundOrder } from './refund-order.ts'
import { resumeRefunds } from './resume-refunds.ts'

const ORDERS = 10
const STOCK = 10_000

let market: TestMarket
beforeAll(async () => {
  market = await createTestMarket()
})
afterAll(() => market?.close())

/** A store that has set everything that makes a price, and what it sells. */
async function shop(currency: string, pricesIncludeTax: boolean) {
  const { ctx } = await market.createStore()
  const rates = [
    { name: 'GST', country: 'GB', rateBasisPoints: 500 },
    { name: 'QST', country: 'GB', rateBasisPoints: 997.5 },
  ]
  await ctx.db.storeSettings.update({ where: { id: 'store' }, data: { currency, taxes: { pricesIncludeTax, rates } } })
  const price = (text: string) => (decimalsOf(currency) === 0 ? text.replace('.', '') : text)
  const products = await Promise.all(
    ['9.99', '3.33', '120.01'].map((text, n) => sell(ctx, { title: `T${n}`, stock: STOCK, price: price(text) })),
  )
  const offer = { buyQuantity: 1, getQuantity: 1 }
  for (const [code, kind, value, terms] of [
    ['PERCENT', 'percent', 1_250, {}],
    ['AMOUNT', 'amount', 777, {}],
    ['POST', 'free-shipping', 0, {}],
    ['OFFER', 'buy-x-get-y', 5_000, offer],
  ] as const) {
    await ctx.db.discount.create({
      data: { code, title: code, kind, value, terms, combinable: true, startsAt: new Date(0) },
    })
  }
  return { ctx, variants: products.map(({ variantId }) => variantId) }
}

async function buy(ctx: StoreContext, variants: string[], dice: (below: number) => number): Promise<string> {
  const wanted = variants.filter(() => dice(3) > 0)
  const lines = (wanted.length > 0 ? wanted : variants).map((id): [string, number] => [id, 1 + dice(4)])
  const cartId = await fillCart(ctx, ...lines)
  const card = await issueGiftCard(ctx.db, {
    amountMinor: 1 + dice(dice(2) ? 900 : 90_000),
    currency: await currencyOf(ctx),
  })
  for (const code of ['PERCENT', 'AMOUNT', 'POST', 'OFFER', card.code]) {
    if (dice(2)) await applyCode(ctx, cartId, { code }, { address: randomUUID() })
  }
  const later = { paymentMethod: 'manual', cardNumber: '', cardExpiry: '', cardCvc: '' } as const
  return mustOrder(await placeOrder(ctx, cartId, await checkoutForm(ctx, cartId, dice(3) ? {} : later))).orderId
}

const currencyOf = async ({ db }: StoreContext) =>
  (await db.storeSettings.findUniqueOrThrow({ where: { id: 'store' } })).currency

/** One thing that a shopper or a merchant may do with an order, whether it is allowed now or not. */
async function press(ctx: StoreContext, id: string, dice: (below: number) => number): Promise<unknown> {
  const order = await ctx.db.order.findUniqueOrThrow({ where: { id }, include: { lines: { orderBy: { id: 'asc' } } } })
  const door = { id, key: orderKey(ctx.tenant.id, id) }
  const line = order.lines[dice(order.lines.length)]
  switch (dice(8)) {
    case 0:
      return cancelOrder(ctx, id)
    case 1:
      return cancelOwnOrder(ctx, door)
    case 2:
      return fulfilOrder(ctx, id)
    case 3:
      return markOrderPaid(ctx, id)
    case 4:
    case 5: {
      const amount = toDecimal(1 + dice(order.totalMinor + 1), order.currency)
      const restock = line && dice(2) ? [{ orderLineId: line.id, quantity: 1 }] : []
      return refundOrder(ctx, { id, amount, reason: '', refundedMinor: order.refundedMinor, restock })
    }
    default: {
      if (!line) return null
      const asked = await requestReturn(ctx, {
        ...door,
        note: '',
        lines: [{ orderLineId: line.id, quantity: 1 + dice(line.quantity), reason: 'other' }],
      })
      if (!asked.ok) return asked
      const { id: returned } = asked.value
      for (const answer of ['approved', 'received'] as const)
        await answerReturn(ctx, { id: returned, answer, reply: '' })
      const amount = toDecimal((await getReturn(ctx, returned))?.worthMinor ?? 0, order.currency)
      return refundReturn(ctx, { id: returned, amount, ...(dice(2) ? { restock: 'on' as const } : {}) })
    }
  }
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

test.each([
  ['USD', false],
  ['JPY', true],
  ['KWD', false],
] as const)(
  '%s: whatever is pressed, at once and in any order, money, stock and codes add up',
  async (currency, included) => {
    const { ctx, variants } = await shop(currency, included)
    const dice = seeded(currency.charCodeAt(0))
    const ids: string[] = []
    for (let n = 0; n < ORDERS; n++) ids.push(await buy(ctx, variants, dice))
    for (let round = 0; round < 4; round++) {
      await Promise.all(ids.flatMap((id) => [press(ctx, id, dice), press(ctx, id, dice)]))
    }
    await resumeRefunds(ctx, new Date(Date.now() + 60_000))
    const orders = await ctx.db.order.findMany({ include: { lines: true, payment: { include: { refunds: true } } } })
    for (const { number, status, paymentStatus, totalMinor, giftCardMinor, refundedMinor, payment } of orders) {
      const refunds = payment?.refunds ?? []
      const toCharge = sum(refunds.map((one) => one.amountMinor))
      const toCards = sum(refunds.map((one) => one.giftCardMinor))
      const isPaid = paymentStatus !== 'unpaid'
      expect({ number, all: refunds.every((one) => one.status === 'succeeded'), back: toCharge + toCards }).toEqual({
        number,
        all: true,
        back: refundedMinor,
      })
      expect(toCharge).toBeLessThanOrEqual(totalMinor - giftCardMinor)
      expect(toCards).toBeLessThanOrEqual(giftCardMinor)
      const due = status !== 'cancelled' ? refundedMinor : isPaid ? totalMinor : giftCardMinor
      const standing = refundedMinor === 0 ? 'paid' : refundedMinor === totalMinor ? 'refunded' : 'partly-refunded'
      const wanted = isPaid && totalMinor > 0 ? standing : paymentStatus
      expect({ number, refundedMinor, paymentStatus }).toEqual({ number, refundedMinor: due, paymentStatus: wanted })
    }
    const lines = orders.flatMap((order) => order.lines)
    for (const id of variants) {
      const sold = sum(lines.filter(({ variantId }) => variantId === id).map((line) => line.quantity - line.restocked))
      expect((await ctx.db.variant.findUniqueOrThrow({ where: { id } })).stock).toBe(STOCK - sold)
    }
    expect(lines.filter((line) => line.restocked > line.quantity)).toEqual([])
    const cards = await ctx.db.giftCard.findMany()
    const spent = sum(cards.map((card) => card.initialMinor - card.balanceMinor))
    const returned = sum(orders.flatMap(({ payment }) => payment?.refunds.map((one) => one.giftCardMinor) ?? []))
    expect(spent).toBe(sum(orders.map((order) => order.giftCardMinor)) - returned)
    expect(cards.filter((card) => card.balanceMinor > card.initialMinor)).toEqual([])
    for (const { id, used } of await ctx.db.discount.findMany()) {
      const uses = await ctx.db.discountUse.findMany({ where: { discountId: id } })
      const kept = orders.filter(({ paymentId }) => uses.some((use) => use.paymentId === paymentId))
      expect([used, kept.length, kept.filter(({ status }) => status === 'cancelled').length]).toEqual([
        uses.length,
        used,
        0,
      ])
    }
  },
  120_000,
)

test('an order whose gift card had its part back before the rest was paid counts as partly refunded', async () => {
  const { ctx, variants } = await shop('USD', false)
  const cartId = await fillCart(ctx, [variants[0] ?? '', 2])
  const card = await issueGiftCard(ctx.db, { amountMinor: 500, currency: 'USD' })
  must(await applyCode(ctx, cartId, { code: card.code }, { address: 'here' }))
  const form = await checkoutForm(ctx, cartId, { paymentMethod: 'manual' })
  const { orderId: id } = mustOrder(await placeOrder(ctx, cartId, form))
  must(await refundOrder(ctx, { id, amount: '5.00', reason: '', refundedMinor: 0, restock: [] }))
  expect(must(await markOrderPaid(ctx, id))).toMatchObject({ paymentStatus: 'partly-refunded', refundedMinor: 500 })
})
