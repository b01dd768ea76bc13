import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { applyCode } from '#lib/cart/apply-code.ts'
import { issueGiftCard } from '#lib/gift-cards/issue-gift-card.ts'
import { requestRefund } from '#lib/orders/request-refund.ts'
import { resumeRefunds } from '#lib/orders/resume-refunds.ts'
import { openPaymentProvider } from '#lib/payments/payment-providers.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { connectStripe } from '#lib/testing/connect-stripe.ts'
import { checkoutForm, codeOf, fillCart, must, mustOrder, sell, stockOf } from '#lib/testing/shop-fixture.ts'
import { type StripeEventType, StripeServer } from '#lib/testing/stripe-server.ts'
import { createTestMarket, type TestMarket } from '#lib/testing/test-market.ts'
import { HELD_FOR_MS } from './begin-payment.ts'
import { continuePayment } from './continue-payment.ts'
import { placeOrder } from './place-order.ts'
import { settlePendingPayments } from './settle-pending-payments.ts'
import { takeEvent } from './take-event.ts'

let stripe: StripeServer
let market: TestMarket
let ctx: StoreContext
let secret: string

beforeAll(async () => {
  stripe = await StripeServer.start()
  process.env.STRIPE_API_URL = stripe.url
  market = await createTestMarket()
  ctx = (await market.createStore()).ctx
  secret = await connectStripe(ctx)
})
afterAll(async () => {
  await market?.close()
  await stripe?.stop()
})
afterEach(() => {
  stripe.trouble = null
})

type Begun = { variantId: string; cartId: string; paymentId: string; intentId: string }

/** A shopper has sent the form and stands before Stripe's card form. */
async function begin(stock = 1): Promise<Begun> {
  const { variantId } = await sell(ctx, { title: `Lamp ${randomUUID().slice(0, 8)}`, stock })
  const cartId = await fillCart(ctx, [variantId])
  const placed = must(await placeOrder(ctx, cartId, await checkoutForm(ctx, cartId, { paymentMethod: 'stripe' })))
  if (placed.status !== 'requires-action') throw new Error('No intent')
  const { reference } = await ctx.db.payment.findUniqueOrThrow({ where: { id: placed.paymentId } })
  return { variantId, cartId, paymentId: placed.paymentId, intentId: reference ?? '' }
}

/** Posts an event to the store, as the webhook route does. */
async function deliver(event: { body: string; signature: string }, to = ctx) {
  const provider = await openPaymentProvider(to, 'stripe')
  const read = await provider.readEvent?.(event.body, new Headers({ 'stripe-signature': event.signature }))
  if (!read?.ok) return read?.failures[0].code
  return (await takeEvent(to, read.value)).outcome
}

const intentEvent = (type: StripeEventType, intentId: string, id?: string) =>
  stripe.event(type, stripe.intents.get(intentId) ?? {}, { secret, id })
const paymentOf = (id: string) =>
  ctx.db.payment.findUniqueOrThrow({ where: { id }, include: { order: true, refunds: true } })
const later = (ms: number): StoreContext => ({ ...ctx, now: () => new Date(Date.now() + ms) })

test('an intent is made for the amount, with the store’s own key, and its secret goes to the shopper', async () => {
  const { paymentId, intentId } = await begin()
  expect(stripe.intents.get(intentId)).toMatchObject({
    amount: 1500,
    currency: 'usd',
    metadata: { souk_store: ctx.tenant.id, souk_payment: paymentId },
  })
  expect(stripe.requests.at(-1)?.key).toBe('sk_test_a123456WXYZ')
  expect(await paymentOf(paymentId)).toMatchObject({ status: 'pending', reference: intentId, order: null })
})

test('the event makes the order; a shopper who comes back finds it', async () => {
  const { variantId, cartId, paymentId, intentId } = await begin()
  stripe.confirm(intentId)
  expect(await deliver(intentEvent('payment_intent.succeeded', intentId))).toBe('taken')
  expect((await paymentOf(paymentId)).order).toMatchObject({ paymentStatus: 'paid', totalMinor: 1500 })
  expect(codeOf((await continuePayment(ctx, cartId, paymentId)) ?? { ok: true, value: null })).toBe('ok')
  expect(await stockOf(ctx, variantId)).toBe(0)
})

test('a shopper who comes back before the event gets the order at once; the event then changes nothing', async () => {
  const { cartId, paymentId, intentId } = await begin()
  stripe.confirm(intentId)
  const back = await continuePayment(ctx, cartId, paymentId)
  if (!back) throw new Error('Not theirs')
  const { orderId } = mustOrder(back)
  expect(await deliver(intentEvent('payment_intent.succeeded', intentId))).toBe('taken')
  expect((await paymentOf(paymentId)).order?.id).toBe(orderId)
})

test('the same event ten times at once is taken once', async () => {
  const { variantId, paymentId, intentId } = await begin(5)
  stripe.confirm(intentId)
  const event = intentEvent('payment_intent.succeeded', intentId)
  const outcomes = await Promise.all(Array.from({ length: 10 }, () => deliver(event)))
  expect(outcomes.filter((outcome) => outcome === 'taken')).toHaveLength(1)
  expect(outcomes.filter((outcome) => outcome === 'known')).toHaveLength(9)
  expect(await ctx.db.order.count({ where: { paymentId } })).toBe(1)
  expect((await paymentOf(paymentId)).eventIds).toEqual([event.id])
  expect(await stockOf(ctx, variantId)).toBe(4)
})

test('an event that is not proved, is too old, or was signed for another store is refused', async () => {
  const { paymentId, intentId } = await begin()
  stripe.confirm(intentId)
  const { body, signature } = intentEvent('payment_intent.succeeded', intentId)
  const object = stripe.intents.get(intentId) ?? {}
  const old = stripe.event('payment_intent.succeeded', object, { secret, at: new Date(Date.now() - 600_000) })
  const foreign = stripe.event('payment_intent.succeeded', object, { secret: 'whsec_another' })
  const forged = [
    { body, signature: '' },
    { body, signature: 't=1,v1=00' },
    { body: body.replace('"amount":1500', '"amount":1'), signature },
    old,
    foreign,
  ]
  for (const event of forged) expect(await deliver(event)).toBe('forged')
  const other = (await market.createStore()).ctx
  expect(await deliver({ body, signature }, other)).toBe('not-connected')
  await connectStripe(other, 'b')
  expect(await deliver({ body, signature }, other)).toBe('forged')
  expect(await paymentOf(paymentId)).toMatchObject({ status: 'pending', order: null })
})

test('two stores on one account at Stripe: each takes only what is its own', async () => {
  const { paymentId, intentId } = await begin()
  stripe.confirm(intentId)
  const other = (await market.createStore()).ctx
  await connectStripe(other)
  expect(await deliver(intentEvent('payment_intent.succeeded', intentId), other)).toBe('not-ours')
  expect(await other.db.order.count()).toBe(0)
  expect(await paymentOf(paymentId)).toMatchObject({ status: 'pending' })
})

test('a declined card is no end: the stock stays the shopper’s until the time is up, then Stripe is told', async () => {
  const { variantId, paymentId, intentId } = await begin()
  stripe.confirm(intentId, 'declined')
  expect(await deliver(intentEvent('payment_intent.payment_failed', intentId))).toBe('not-ours')
  expect(await stockOf(ctx, variantId)).toBe(0)
  await settlePendingPayments(later(HELD_FOR_MS), 0)
  expect(await stockOf(ctx, variantId)).toBe(1)
  expect(stripe.intents.get(intentId)?.status).toBe('canceled')
  expect(await paymentOf(paymentId)).toMatchObject({ status: 'failed', failureCode: 'expired' })
})

test('the reservation lapses while the shopper pays: paid first is the order, cancelled first is no payment', async () => {
  const { variantId, paymentId, intentId } = await begin()
  stripe.confirm(intentId)
  await settlePendingPayments(later(HELD_FOR_MS), 0)
  expect((await paymentOf(paymentId)).order).toMatchObject({ paymentStatus: 'paid', attention: '' })
  expect(await stockOf(ctx, variantId)).toBe(0)
})

test('paid after everything was given back and sold: the money goes back and the merchant is told', async () => {
  const { variantId, paymentId, intentId } = await begin()
  const event = () => intentEvent('payment_intent.succeeded', intentId)
  await settlePendingPayments(later(HELD_FOR_MS), 0)
  await ctx.db.variant.update({ where: { id: variantId }, data: { stock: 0 } })
  const intent = stripe.intents.get(intentId)
  if (intent) stripe.succeed(intent)
  const results = await Promise.all(Array.from({ length: 4 }, () => deliver(event())))
  expect(results).toEqual(Array(4).fill('taken'))
  const payment = await paymentOf(paymentId)
  expect(payment).toMatchObject({ status: 'refunded', refunds: [{ amountMinor: 1500, status: 'succeeded' }] })
  expect(payment.order).toMatchObject({
    status: 'cancelled',
    paymentStatus: 'refunded',
    attention: 'paid-but-sold-out',
  })
  expect(stripe.refunds.size).toBe(1)
  expect(await ctx.db.mail.findMany({ where: { dedupeKey: { startsWith: 'order-refunded' } } })).toHaveLength(1)
  expect(await stockOf(ctx, variantId)).toBe(0)
})

test.each([
  ['another amount', { amount_received: 100 }, '$1.00'],
  ['more than was asked for', { amount_received: 1501 }, '$15.01'],
  ['another currency', { currency: 'jpy' }, '¥1,500'],
])('%s pays no order: it stays unpaid, with its stock, and the merchant is told what came', async (_, change, told) => {
  for (const isLate of [false, true]) {
    const { variantId, cartId, paymentId, intentId } = await begin()
    if (isLate) await settlePendingPayments(later(HELD_FOR_MS), 0)
    const intent = stripe.intents.get(intentId)
    if (!intent) throw new Error('No intent')
    stripe.succeed(intent)
    Object.assign(intent, change)
    const events = Array.from({ length: 3 }, () => deliver(intentEvent('payment_intent.succeeded', intentId)))
    await Promise.all(isLate ? events : [...events, continuePayment(ctx, cartId, paymentId)])
    expect(await paymentOf(paymentId)).toMatchObject({
      status: 'authorised',
      reference: intentId,
      order: { status: 'open', paymentStatus: 'unpaid', paidAt: null, attention: `paid-other-amount ${told}` },
    })
    expect(await stockOf(ctx, variantId)).toBe(0)
  }
})

test('another amount that comes when all is gone: the order is cancelled and unpaid, and the merchant is told', async () => {
  const { variantId, paymentId, intentId } = await begin()
  await settlePendingPayments(later(HELD_FOR_MS), 0)
  await ctx.db.variant.update({ where: { id: variantId }, data: { stock: 0 } })
  const intent = stripe.intents.get(intentId)
  if (intent) stripe.succeed(intent, 100)
  await Promise.all(Array.from({ length: 3 }, () => deliver(intentEvent('payment_intent.succeeded', intentId))))
  expect(await paymentOf(paymentId)).toMatchObject({
    status: 'authorised',
    refunds: [],
    order: { status: 'cancelled', paymentStatus: 'unpaid', attention: 'paid-other-amount $1.00' },
  })
})

test.each([
  ['JPY', '1500', 2_000, 2_000],
  ['KWD', '1.255', 1_755, 1_750],
  ['TND', '1.200', 1_700, 1_700],
])(
  '%s: Stripe is asked in units that it takes, never for more, and gives all of it back',
  async (currency, price, due, asked) => {
    const shop = (await market.createStore()).ctx
    await shop.db.storeSettings.update({ where: { id: 'store' }, data: { currency } })
    const shopSecret = await connectStripe(shop, currency.toLowerCase())
    const { variantId } = await sell(shop, { title: 'Rug', stock: 1, price })
    const cartId = await fillCart(shop, [variantId])
    const placed = must(await placeOrder(shop, cartId, await checkoutForm(shop, cartId, { paymentMethod: 'stripe' })))
    if (placed.status !== 'requires-action') throw new Error('No intent')
    const payment = () =>
      shop.db.payment.findUniqueOrThrow({ where: { id: placed.paymentId }, include: { order: true, refunds: true } })
    const { reference } = await payment()
    const intent = stripe.intents.get(reference ?? '')
    expect(intent).toMatchObject({ amount: asked, currency: currency.toLowerCase() })
    stripe.confirm(reference ?? '')
    await deliver(stripe.event('payment_intent.succeeded', intent ?? {}, { secret: shopSecret }), shop)
    const { order } = await payment()
    expect(order).toMatchObject({ paymentStatus: 'paid', totalMinor: due, attention: '' })
    const part = { orderId: order?.id ?? '', reason: '' }
    must(await requestRefund(shop, { ...part, amountMinor: 505 }))
    must(await requestRefund(shop, { ...part, amountMinor: due - 505 }))
    expect(await payment()).toMatchObject({
      status: 'refunded',
      order: { paymentStatus: 'refunded', refundedMinor: due },
    })
    const back = [...stripe.refunds.values()].filter((refund) => refund.payment_intent === reference)
    const sum = back.reduce((minor, { amount }) => minor + amount, 0)
    expect(asked - sum).toBe(currency === 'TND' ? 10 : 0)
  },
)

test.each(['code', 'gift card'])(
  'paid after the time was up, and the %s was used by somebody else meanwhile: all of it goes back, the merchant is told',
  async (what) => {
    const { variantId } = await sell(ctx, { title: 'Late lamp', stock: 9 })
    const gift = await issueGiftCard(ctx.db, { amountMinor: 400, currency: 'USD' })
    const code = `LATE${randomUUID().slice(0, 6)}`.toUpperCase()
    const terms = { title: 'Late', code, kind: 'percent', value: 1_000, usageLimit: 1 }
    const { id: discountId } = await ctx.db.discount.create({ data: terms })
    const entered = what === 'code' ? code : gift.code
    const cartWithIt = async () => {
      const cartId = await fillCart(ctx, [variantId])
      must(await applyCode(ctx, cartId, { code: entered }, { address: cartId }))
      return cartId
    }
    const slow = await cartWithIt()
    const placed = must(await placeOrder(ctx, slow, await checkoutForm(ctx, slow, { paymentMethod: 'stripe' })))
    if (placed.status !== 'requires-action') throw new Error('No intent')
    const { reference, amountMinor } = await paymentOf(placed.paymentId)
    await settlePendingPayments(later(HELD_FOR_MS), 0)
    const fast = await cartWithIt()
    mustOrder(await placeOrder(ctx, fast, await checkoutForm(ctx, fast)))
    const intent = stripe.intents.get(reference ?? '')
    if (intent) stripe.succeed(intent)
    await Promise.all([1, 2, 3].map(() => deliver(intentEvent('payment_intent.succeeded', reference ?? ''))))
    const { order, ...payment } = await paymentOf(placed.paymentId)
    expect(payment.status).toBe('refunded')
    expect(order).toMatchObject({ status: 'cancelled', paymentStatus: 'refunded', attention: 'paid-but-sold-out' })
    expect(order?.refundedMinor).toBe(order?.totalMinor)
    const atStripe = [...stripe.refunds.values()].filter((refund) => refund.payment_intent === reference)
    expect(atStripe.map(({ amount }) => amount)).toEqual([amountMinor])
    // What the other one has is theirs, and was taken once.
    expect(await ctx.db.giftCard.findUnique({ where: { id: gift.id } })).toMatchObject({
      balanceMinor: what === 'code' ? 400 : 0,
    })
    expect(await ctx.db.discount.findUnique({ where: { id: discountId } })).toMatchObject({
      used: what === 'code' ? 1 : 0,
    })
    expect(await stockOf(ctx, variantId)).toBe(8)
  },
)

test('Stripe does the work and the line breaks: the intent is found again, and charged once', async () => {
  const { variantId } = await sell(ctx, { title: 'Broken line', stock: 1 })
  const cartId = await fillCart(ctx, [variantId])
  const form = await checkoutForm(ctx, cartId, { paymentMethod: 'stripe' })
  stripe.trouble = 'hang'
  const before = stripe.intents.size
  expect(codeOf(await placeOrder(ctx, cartId, form))).toBe('payment-pending')
  stripe.trouble = null
  expect(await settlePendingPayments(ctx, 0)).toBe(0)
  const [payment] = await ctx.db.payment.findMany({ where: { cartId } })
  expect(stripe.intents.size).toBe(before + 1)
  expect(stripe.intents.has(payment?.reference ?? '')).toBe(true)
  expect(must(await placeOrder(ctx, cartId, form))).toMatchObject({ status: 'requires-action' })
  expect(stripe.intents.size).toBe(before + 1)
})

test('what Stripe will not take is told beside the way to pay, and the stock is back', async () => {
  const { variantId } = await sell(ctx, { title: 'Penny', stock: 1 })
  const cartId = await fillCart(ctx, [variantId])
  stripe.trouble = 'refuse-charges'
  const placed = await placeOrder(ctx, cartId, await checkoutForm(ctx, cartId, { paymentMethod: 'stripe' }))
  expect(placed).toMatchObject({ failures: [{ code: 'not-payable', field: 'paymentMethod' }] })
  expect(await stockOf(ctx, variantId)).toBe(1)
})

async function paidOrder() {
  const begun = await begin()
  stripe.confirm(begun.intentId)
  await deliver(intentEvent('payment_intent.succeeded', begun.intentId))
  const { order } = await paymentOf(begun.paymentId)
  if (!order) throw new Error('No order')
  return { ...begun, orderId: order.id }
}

test('a refund that Stripe settles later is pending until the event; the order follows', async () => {
  const { orderId, paymentId } = await paidOrder()
  stripe.trouble = 'refund-later'
  expect(must(await requestRefund(ctx, { orderId, amountMinor: 500, reason: 'Scratched' }))).toEqual({
    status: 'pending',
  })
  expect((await paymentOf(paymentId)).order).toMatchObject({ refundedMinor: 500, paymentStatus: 'paid' })
  stripe.trouble = null
  const [refund] = [...stripe.refunds.values()].slice(-1)
  if (refund) refund.status = 'succeeded'
  await deliver(stripe.event('refund.updated', refund ?? {}, { secret }))
  const after = await paymentOf(paymentId)
  expect(after.order).toMatchObject({ refundedMinor: 500, paymentStatus: 'partly-refunded' })
  expect(after.refunds).toHaveLength(1)
})

test('a refund that comes back later is told: the order counts as paid again and wants attention', async () => {
  const { orderId, paymentId } = await paidOrder()
  must(await requestRefund(ctx, { orderId, amountMinor: 1500, reason: '' }))
  expect(await paymentOf(paymentId)).toMatchObject({ status: 'refunded', order: { paymentStatus: 'refunded' } })
  const [refund] = [...stripe.refunds.values()].slice(-1)
  await deliver(stripe.event('refund.failed', { ...refund, status: 'failed' }, { secret }))
  expect(await paymentOf(paymentId)).toMatchObject({
    status: 'succeeded',
    order: { paymentStatus: 'paid', refundedMinor: 0, attention: 'refund-failed' },
  })
})

test('refunds made in Stripe’s dashboard are taken in, each once, whichever event tells of them', async () => {
  const { paymentId, intentId, orderId } = await paidOrder()
  const first = stripe.refundOutside(intentId, 400)
  const events = [
    stripe.event('charge.refunded', stripe.chargeOf(intentId), { secret }),
    stripe.event('refund.created', first, { secret }),
    stripe.event('charge.refunded', stripe.chargeOf(intentId), { secret }),
  ]
  await Promise.all(events.map((event) => deliver(event)))
  const after = await paymentOf(paymentId)
  expect(after.refunds).toHaveLength(1)
  expect(after.order).toMatchObject({ refundedMinor: 400, paymentStatus: 'partly-refunded' })
  expect(codeOf(await requestRefund(ctx, { orderId, amountMinor: 1101, reason: '' }))).toBe('too-much')
})

test('a refund that was asked for and cut off is finished by the sweep, and asked for once', async () => {
  const { orderId, paymentId, intentId } = await paidOrder()
  stripe.trouble = 'hang'
  expect(must(await requestRefund(ctx, { orderId, amountMinor: 700, reason: '' }))).toEqual({ status: 'pending' })
  stripe.trouble = null
  expect(await resumeRefunds(ctx, new Date())).toBe(1)
  expect([...stripe.refunds.values()].filter((refund) => refund.payment_intent === intentId)).toHaveLength(1)
  expect((await paymentOf(paymentId)).order).toMatchObject({ refundedMinor: 700, paymentStatus: 'partly-refunded' })
})
