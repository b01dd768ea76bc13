import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { getCart } from '#lib/cart/get-cart.ts'
import { chargeKey } from '#lib/payments/charge-key.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { gate, restoreProvider, scriptProvider } from '#lib/testing/scripted-provider.ts'
import { checkoutForm, codeOf, fillCart, must, mustOrder, sell, stockOf } from '#lib/testing/shop-fixture.ts'
import { createTestMarket, type TestMarket } from '#lib/testing/test-market.ts'
import { beginPayment, type PendingPayment } from './begin-payment.ts'
import { chargeNameOf } from './charge-name.ts'
import { CHARGE_TIMEOUT_MS } from './charge-payment.ts'
import { finishPayment } from './finish-payment.ts'
import { followPayment } from './follow-payment.ts'
import { placeOrder } from './place-order.ts'
import type { CheckoutInput } from './schema.ts'
import { settlePendingPayments } from './settle-pending-payments.ts'

let market: TestMarket
let ctx: StoreContext
let cartId: string
let variantId: string

beforeAll(async () => {
  market = await createTestMarket()
})
afterAll(() => market?.close())
afterEach(restoreProvider)

/** A store of its own for each test: settling looks at all payments of a store. */
async function shop(stock = 1): Promise<void> {
  ctx = (await market.createStore()).ctx
  variantId = (await sell(ctx, { title: 'Lamp', stock })).variantId
  cartId = await fillCart(ctx, [variantId])
}

async function killedAfterReserving(form: CheckoutInput): Promise<PendingPayment> {
  const begun = must(await beginPayment(ctx, cartId, form))
  if (begun.step !== 'charge') throw new Error('Nothing to charge')
  return begun.payment
}

const late = { status: 'succeeded', reference: 'late', received: { amountMinor: 1500, currency: 'USD' } } as const
const orders = () => ctx.db.order.count()

/** A charge as its provider is asked for it. */
const requestFor = (payment: PendingPayment) => ({ ...chargeNameOf(ctx, { ...payment, reference: null }), card: null })

test('killed before the charge: settling gives the stock back and keeps the cart, and the next try succeeds', async () => {
  await shop()
  await killedAfterReserving(await checkoutForm(ctx, cartId))
  expect(await stockOf(ctx, variantId)).toBe(0)
  expect(await settlePendingPayments(ctx, 0)).toBe(1)
  expect(await settlePendingPayments(ctx, 0)).toBe(0)
  expect([await stockOf(ctx, variantId), await orders()]).toEqual([1, 0])
  expect((await getCart(ctx.db, cartId)).count).toBe(1)
  expect(codeOf(await placeOrder(ctx, cartId, await checkoutForm(ctx, cartId)))).toBe('ok')
})

test('killed after the charge: settling makes the order that was paid for, and its key finds it', async () => {
  await shop()
  const { usual } = scriptProvider({})
  const form = await checkoutForm(ctx, cartId)
  const payment = await killedAfterReserving(form)
  await usual.charge(requestFor(payment))
  expect(await settlePendingPayments(ctx, 0)).toBe(1)
  const [order] = await ctx.db.order.findMany()
  expect(order).toMatchObject({ paymentStatus: 'paid', email: 'ada@example.com', totalMinor: 1500 })
  expect(mustOrder(await placeOrder(ctx, cartId, form)).orderId).toBe(order?.id)
  expect([await stockOf(ctx, variantId), (await getCart(ctx.db, cartId)).count]).toEqual([0, 0])
})

test('a charge that went through while the line broke becomes an order, once', async () => {
  await shop()
  const { usual, charges } = scriptProvider({
    async charge(request) {
      await usual.charge(request)
      throw new Error('socket hang up')
    },
  })
  const form = await checkoutForm(ctx, cartId)
  expect(codeOf(await placeOrder(ctx, cartId, form))).toBe('payment-pending')
  expect([await orders(), charges.size]).toEqual([0, 1])
  expect(await settlePendingPayments(ctx, 0)).toBe(1)
  expect(codeOf(await placeOrder(ctx, cartId, form))).toBe('ok')
  expect([await orders(), charges.size, await stockOf(ctx, variantId)]).toEqual([1, 1, 0])
})

test('a provider that takes longer than 20 s: the shopper is told, nothing is lost, and its charge is one order', async () => {
  await shop()
  const slow = gate()
  const { usual, charges } = scriptProvider({
    async charge(request) {
      slow.arrive()
      await slow.passed
      return usual.charge(request)
    },
  })
  const form = await checkoutForm(ctx, cartId)
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldClearNativeTimers: true })
  const placing = placeOrder(ctx, cartId, form)
  try {
    await slow.reached
    vi.advanceTimersByTime(CHARGE_TIMEOUT_MS - 1)
    expect(vi.getTimerCount()).toBeGreaterThan(0)
    vi.advanceTimersByTime(1)
  } finally {
    vi.useRealTimers()
  }
  expect(await placing).toMatchObject({ failures: [{ code: 'payment-pending' }] })
  expect([await orders(), await stockOf(ctx, variantId), (await getCart(ctx.db, cartId)).count]).toEqual([0, 0, 1])
  // It answers after all, when nobody listens any more; the sweep asks it, and the same form finds the order.
  slow.open()
  expect(await settlePendingPayments(ctx, 0)).toBe(1)
  mustOrder(await placeOrder(ctx, cartId, form))
  expect([await orders(), charges.size, await stockOf(ctx, variantId)]).toEqual([1, 1, 0])
})

test('a second tab with another key waits for the first one and gets its order', async () => {
  await shop(5)
  const slow = gate()
  const { usual, charges } = scriptProvider({
    async charge(request) {
      slow.arrive()
      await slow.passed
      return usual.charge(request)
    },
  })
  const first = placeOrder(ctx, cartId, await checkoutForm(ctx, cartId))
  await slow.reached
  const second = must(await beginPayment(ctx, cartId, await checkoutForm(ctx, cartId)))
  if (second.step !== 'follow') throw new Error('The second tab would pay as well')
  const followed = followPayment(ctx, second.paymentId)
  slow.open()
  expect(mustOrder(await followed).orderId).toBe(mustOrder(await first).orderId)
  expect([await orders(), charges.size, await stockOf(ctx, variantId)]).toEqual([1, 1, 4])
})

test('settling and the checkout arriving together make one order', async () => {
  await shop(5)
  for (let round = 0; round < 10; round++) {
    const { usual } = scriptProvider({
      async charge(request) {
        const result = await usual.charge(request)
        void settlePendingPayments(ctx, 0)
        return result
      },
    })
    const cart = await fillCart(ctx, [(await sell(ctx, { title: `Pair ${round}`, stock: 1 })).variantId])
    const form = await checkoutForm(ctx, cart)
    const [placed] = await Promise.all([placeOrder(ctx, cart, form), settlePendingPayments(ctx, 60_000)])
    expect(codeOf(placed)).toBe('ok')
  }
  const payment = await killedAfterReserving(await checkoutForm(ctx, cartId))
  const paid = { ...late, reference: 'c' } as const
  const lost = { status: 'failed', code: 'abandoned' } as const
  const wins = await Promise.all([paid, lost, paid, lost, paid].map((end) => finishPayment(ctx, payment.id, end)))
  // Given up first and paid then, it takes two steps; the money is an order whichever came first.
  expect([1, 2]).toContain(wins.filter(Boolean).length)
  expect([await stockOf(ctx, variantId), await orders()]).toEqual([4, 11])
  expect(await ctx.db.order.count({ where: { paymentId: payment.id } })).toBe(1)
})

/** Charges that go through although they were cancelled: what no provider should do, and a broken line can look like. */
const deaf = { cancel: async () => ({ status: 'cancelled' as const }) }

test('money that comes after the stock was given back is an order when the stock is still there', async () => {
  await shop()
  const slow = gate()
  const { usual } = scriptProvider({
    ...deaf,
    async charge(request) {
      slow.arrive()
      await slow.passed
      return usual.charge(request)
    },
  })
  const placing = placeOrder(ctx, cartId, await checkoutForm(ctx, cartId))
  await slow.reached
  expect(await settlePendingPayments(ctx, 0)).toBe(1)
  expect(await stockOf(ctx, variantId)).toBe(1)
  slow.open()
  expect(codeOf(await placing)).toBe('ok')
  expect(await ctx.db.payment.findMany()).toMatchObject([{ status: 'succeeded', failureCode: null }])
  expect([await orders(), await stockOf(ctx, variantId)]).toEqual([1, 0])
})

test('money for what was sold to somebody else goes back by itself, and the merchant sees the order', async () => {
  await shop()
  const { refunds } = scriptProvider(deaf)
  const payment = await killedAfterReserving(await checkoutForm(ctx, cartId))
  await settlePendingPayments(ctx, 0)
  const other = await fillCart(ctx, [variantId])
  mustOrder(await placeOrder(ctx, other, await checkoutForm(ctx, other)))
  expect(await finishPayment(ctx, payment.id, late)).toBe(true)
  expect(await finishPayment(ctx, payment.id, late)).toBe(false)
  await settlePendingPayments(ctx, 0)
  expect([...refunds.values()]).toMatchObject([{ amountMinor: 1500, currency: 'USD', reference: 'late' }])
  expect(await ctx.db.order.findUnique({ where: { paymentId: payment.id } })).toMatchObject({
    status: 'cancelled',
    paymentStatus: 'refunded',
    refundedMinor: 1500,
    attention: 'paid-but-sold-out',
  })
  expect(await ctx.db.payment.findUnique({ where: { id: payment.id } })).toMatchObject({ status: 'refunded' })
  expect([await orders(), await stockOf(ctx, variantId)]).toEqual([2, 0])
})

test('late money is also found when nobody waits for it any more', async () => {
  await shop()
  const { usual } = scriptProvider(deaf)
  const payment = await killedAfterReserving(await checkoutForm(ctx, cartId))
  await settlePendingPayments(ctx, 0)
  await usual.charge(requestFor(payment))
  await settlePendingPayments(ctx, 0)
  await settlePendingPayments(ctx, 0)
  expect([await orders(), await stockOf(ctx, variantId)]).toEqual([1, 0])
})

test('younger payments, and those the provider has not decided, are left alone', async () => {
  await shop()
  await killedAfterReserving(await checkoutForm(ctx, cartId))
  expect(await settlePendingPayments(ctx, 60_000)).toBe(0)
  scriptProvider({ retrieve: async () => ({ status: 'pending' }) })
  expect(await settlePendingPayments(ctx, 0)).toBe(0)
  expect(await ctx.db.payment.findMany()).toMatchObject([{ status: 'pending' }])
})

test('one payment that cannot be asked for does not keep the others from being settled', async () => {
  await shop(2)
  const stuck = await killedAfterReserving(await checkoutForm(ctx, cartId))
  cartId = await fillCart(ctx, [variantId])
  await killedAfterReserving(await checkoutForm(ctx, cartId))
  scriptProvider({
    async retrieve({ idempotencyKey }) {
      if (idempotencyKey === chargeKey(ctx.tenant, stuck)) throw new Error('timeout')
      return { status: 'unknown' }
    },
  })
  await expect(settlePendingPayments(ctx, 0)).rejects.toThrow('1 payments could not be settled')
  expect(await stockOf(ctx, variantId)).toBe(1)
})

test('"Pay on delivery" that was cut off becomes its order: nobody had to be asked for money', async () => {
  await shop()
  await killedAfterReserving(await checkoutForm(ctx, cartId, { paymentMethod: 'manual' }))
  expect(await settlePendingPayments(ctx, 0)).toBe(1)
  expect(await ctx.db.order.findMany()).toMatchObject([{ paymentStatus: 'unpaid' }])
})

test('what is deleted while its payment runs is still ordered, and numbers have no gaps', async () => {
  await shop()
  const { usual } = scriptProvider({})
  const payment = await killedAfterReserving(await checkoutForm(ctx, cartId, { idempotencyKey: randomUUID() }))
  await usual.charge(requestFor(payment))
  await ctx.db.product.deleteMany({ where: { title: 'Lamp' } })
  await settlePendingPayments(ctx, 0)
  expect(await ctx.db.order.findMany({ include: { lines: true } })).toMatchObject([
    { number: expect.stringMatching(/1001$/), lines: [{ title: 'Lamp', variantId: null }] },
  ])
})
