import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { applyCode } from '#lib/cart/apply-code.ts'
import { getCart } from '#lib/cart/get-cart.ts'
import { setCartQuantity } from '#lib/cart/set-cart-quantity.ts'
import { issueGiftCard } from '#lib/gift-cards/issue-gift-card.ts'
import { answerTestChallenge } from '#lib/payments/answer-test-challenge.ts'
import { parseTestReference } from '#lib/payments/test-charge.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { restoreProvider } from '#lib/testing/scripted-provider.ts'
import { ASKS, checkoutForm, codeOf, fillCart, must, mustOrder, sell, stockOf } from '#lib/testing/shop-fixture.ts'
import { createTestMarket, type TestMarket } from '#lib/testing/test-market.ts'
import { HELD_FOR_MS } from './begin-payment.ts'
import { continuePayment } from './continue-payment.ts'
import { placeOrder } from './place-order.ts'
import { settlePendingPayments } from './settle-pending-payments.ts'

let market: TestMarket
let ctx: StoreContext

beforeAll(async () => {
  market = await createTestMarket()
  ctx = (await market.createStore()).ctx
})
afterAll(() => market?.close())
afterEach(restoreProvider)

const AT_ONCE = 0

async function asked(stock = 1) {
  const { variantId } = await sell(ctx, { title: 'Lamp', stock })
  const cartId = await fillCart(ctx, [variantId])
  const form = await checkoutForm(ctx, cartId, { cardNumber: ASKS })
  const placed = must(await placeOrder(ctx, cartId, form))
  if (placed.status !== 'requires-action') throw new Error('Nobody was asked')
  return { variantId, cartId, form, ...placed }
}

const later = (ms: number): StoreContext => ({ ...ctx, now: () => new Date(Date.now() + ms) })
const ordersOf = (paymentId: string) => ctx.db.order.count({ where: { paymentId } })

test('a shopper who confirms gets the order, and the stock was theirs all the while', async () => {
  const { variantId, cartId, paymentId, challenge } = await asked()
  expect(challenge).toEqual({ kind: 'redirect', url: `/checkout/challenge/${paymentId}` })
  expect([await stockOf(ctx, variantId), await ordersOf(paymentId)]).toEqual([0, 0])
  await answerTestChallenge(ctx.db, cartId, { paymentId, answer: 'confirm' })
  const back = await Promise.all(Array.from({ length: 5 }, () => continuePayment(ctx, cartId, paymentId)))
  expect(back.map((result) => result && codeOf(result))).toEqual(Array(5).fill('ok'))
  expect([await stockOf(ctx, variantId), await ordersOf(paymentId)]).toEqual([0, 1])
})

test('a shopper who refuses is told, keeps the cart, and may pay another way', async () => {
  const { variantId, cartId, paymentId } = await asked()
  await answerTestChallenge(ctx.db, cartId, { paymentId, answer: 'refuse' })
  expect(await continuePayment(ctx, cartId, paymentId)).toMatchObject({ failures: [{ code: 'declined' }] })
  expect(await stockOf(ctx, variantId)).toBe(1)
  mustOrder(await placeOrder(ctx, cartId, await checkoutForm(ctx, cartId)))
})

test('nobody continues the payment of another cart', async () => {
  const { paymentId } = await asked()
  for (const cartId of [null, 'another', "' OR 1=1 --"])
    expect(await continuePayment(ctx, cartId, paymentId)).toBeNull()
  expect(await continuePayment(ctx, 'x', 'a\0b')).toBeNull()
})

test('the same form again asks the same question; another one begins anew and frees what the first had reserved', async () => {
  const { variantId, cartId, form, paymentId } = await asked()
  expect(must(await placeOrder(ctx, cartId, form))).toMatchObject({ status: 'requires-action', paymentId })
  const again = must(await placeOrder(ctx, cartId, await checkoutForm(ctx, cartId, { cardNumber: ASKS })))
  expect(again).toMatchObject({ status: 'requires-action', paymentId: expect.not.stringContaining(paymentId) })
  expect(await ctx.db.payment.findUnique({ where: { id: paymentId } })).toMatchObject({ failureCode: 'replaced' })
  await answerTestChallenge(ctx.db, cartId, { paymentId, answer: 'confirm' })
  expect([await ordersOf(paymentId), await stockOf(ctx, variantId)]).toEqual([0, 0])
})

test('who goes back from the question has everything still: the last one, its code and the money on the card', async () => {
  const { variantId } = await sell(ctx, { title: 'Last lamp', stock: 1 })
  const gift = await issueGiftCard(ctx.db, { amountMinor: 400, currency: 'USD' })
  const limits = { usageLimit: 1, perCustomerLimit: 1 }
  await ctx.db.discount.create({ data: { title: 'Once', code: 'ONCE', kind: 'percent', value: 1_000, ...limits } })
  const [mine, other] = [await fillCart(ctx, [variantId]), await fillCart(ctx, [variantId])]
  const enter = async (cartId: string, code: string) =>
    codeOf(await applyCode(ctx, cartId, { code }, { address: code }))
  expect([await enter(mine, 'once'), await enter(mine, gift.code)]).toEqual(['ok', 'ok'])
  const form = await checkoutForm(ctx, mine, { cardNumber: ASKS })
  expect(form).toMatchObject({ expectedTotalMinor: 1_400, expectedDueMinor: 1_000 })
  must(await placeOrder(ctx, mine, form))

  const cart = await getCart(ctx.db, mine)
  expect(cart).toMatchObject({ notices: [], lines: [{ stock: 1 }], discountMinor: 100 })
  expect(cart.codes.map(({ refusal }) => refusal)).toEqual([null, null])
  expect([await enter(mine, 'once'), await enter(mine, gift.code)]).toEqual(['ok', 'ok'])
  expect(codeOf(await setCartQuantity(ctx, mine, { variantId, quantity: 1 }))).toBe('ok')
  expect(codeOf(await setCartQuantity(ctx, mine, { variantId, quantity: 2 }))).toBe('not-enough')
  // To everybody else it is gone.
  expect(await getCart(ctx.db, other)).toMatchObject({ notices: ['Last lamp just sold out.'], lines: [{ stock: 0 }] })
  expect([await enter(other, 'once'), await enter(other, gift.code)]).toEqual(['code-refused', 'code-refused'])

  const again = await checkoutForm(ctx, mine)
  expect(again).toMatchObject({ expectedTotalMinor: 1_400, expectedDueMinor: 1_000 })
  const { orderId } = mustOrder(await placeOrder(ctx, mine, again))
  expect(await ctx.db.order.findUnique({ where: { id: orderId } })).toMatchObject({
    discountMinor: 100,
    giftCardMinor: 400,
    totalMinor: 1_400,
  })
  expect(await ctx.db.giftCard.findUnique({ where: { id: gift.id } })).toMatchObject({ balanceMinor: 0 })
  expect(await ctx.db.discount.findMany({ where: { code: 'ONCE' } })).toMatchObject([{ used: 1 }])
  expect(await stockOf(ctx, variantId)).toBe(0)
})

test('a form sent anew after the shopper had confirmed in another tab is that order, not a second one', async () => {
  const { cartId, paymentId } = await asked(5)
  await answerTestChallenge(ctx.db, cartId, { paymentId, answer: 'confirm' })
  const { orderId } = mustOrder(await placeOrder(ctx, cartId, await checkoutForm(ctx, cartId)))
  expect(await ctx.db.order.findUnique({ where: { id: orderId } })).toMatchObject({ paymentId })
})

test('stock is held for 15 minutes; then it is given back and the charge can never be paid', async () => {
  const { variantId, cartId, paymentId } = await asked()
  expect(await settlePendingPayments(later(HELD_FOR_MS - 60_000), AT_ONCE)).toBe(0)
  expect(await stockOf(ctx, variantId)).toBe(0)
  await settlePendingPayments(later(HELD_FOR_MS), AT_ONCE)
  await answerTestChallenge(ctx.db, cartId, { paymentId, answer: 'confirm' })
  expect(await continuePayment(ctx, cartId, paymentId)).toMatchObject({
    failures: [{ message: expect.stringContaining('not finished in time') }],
  })
  expect([await ordersOf(paymentId), await stockOf(ctx, variantId)]).toEqual([0, 1])
})

test('a shopper who confirmed and never came back gets the order from the sweep', async () => {
  const { cartId, paymentId } = await asked()
  await answerTestChallenge(ctx.db, cartId, { paymentId, answer: 'confirm' })
  await settlePendingPayments(ctx, AT_ONCE)
  expect(await ordersOf(paymentId)).toBe(1)
})

test('confirming while the time runs out: paid it is an order, not paid the stock is back, never both', async () => {
  for (let round = 0; round < 8; round++) {
    const { variantId, cartId, paymentId } = await asked()
    await Promise.all([
      answerTestChallenge(ctx.db, cartId, { paymentId, answer: 'confirm' }).then(() =>
        continuePayment(ctx, cartId, paymentId),
      ),
      settlePendingPayments(later(HELD_FOR_MS), AT_ONCE),
    ])
    const { reference } = await ctx.db.payment.findUniqueOrThrow({ where: { id: paymentId } })
    const isPaid = parseTestReference(reference)?.state === 'paid' ? 1 : 0
    expect([await ordersOf(paymentId), await stockOf(ctx, variantId)]).toEqual([isPaid, 1 - isPaid])
  }
})
