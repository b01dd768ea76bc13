import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addToCart } from '#lib/cart/add-to-cart.ts'
import { getCart } from '#lib/cart/get-cart.ts'
import { setCartQuantity } from '#lib/cart/set-cart-quantity.ts'
import { archiveProduct } from '#lib/catalog/archive-product.ts'
import { LeaseTimeoutError } from '#lib/db/engine-set.ts'
import { getOrder } from '#lib/orders/get-order.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { gate } from '#lib/testing/scripted-provider.ts'
import {
  checkoutForm,
  codeOf,
  fillCart,
  IS_DECLINED,
  LACKS_FUNDS,
  must,
  mustOrder,
  sell,
  stockOf,
} from '#lib/testing/shop-fixture.ts'
import { createTestMarket, type TestMarket } from '#lib/testing/test-market.ts'
import { readChargedPayment } from './charge-name.ts'
import { giveUpPayment } from './give-up-payment.ts'
import { placeOrder } from './place-order.ts'
import type { CheckoutInput } from './schema.ts'

let market: TestMarket
let ctx: StoreContext

beforeAll(async () => {
  market = await createTestMarket()
  ctx = (await market.createStore()).ctx
})
afterAll(() => market?.close())

async function cartOf(stock: number, quantity = 1) {
  const product = await sell(ctx, { title: `Thing ${randomUUID().slice(0, 8)}`, stock })
  return { product, cartId: await fillCart(ctx, [product.variantId, quantity]) }
}

test('a paid checkout makes one order with its lines, takes the stock and empties the cart', async () => {
  const { product, cartId } = await cartOf(5, 2)
  const placed = mustOrder(await placeOrder(ctx, cartId, await checkoutForm(ctx, cartId)))
  expect(placed).toMatchObject({ soldProductSlugs: [product.slug], soldOut: false })
  const order = await getOrder(ctx, placed.orderId)
  expect(order).toMatchObject({
    number: placed.orderNumber,
    email: 'ada@example.com',
    customerName: 'Ada Lovelace',
    status: 'open',
    paymentStatus: 'paid',
    subtotalMinor: 2000,
    shippingMinor: 500,
    totalMinor: 2500,
  })
  expect(order?.lines).toMatchObject([{ title: product.title, quantity: 2, unitPriceMinor: 1000 }])
  expect(await stockOf(ctx, product.variantId)).toBe(3)
  expect((await getCart(ctx.db, cartId)).lines).toEqual([])
})

/** As many carts with one of this in each, and the form that each of their shoppers sends. */
async function buyersOf(variantId: string, count: number) {
  const carts = Array.from({ length: count }, () => ({ id: randomUUID() }))
  await ctx.db.cart.createMany({ data: carts })
  await ctx.db.cartLine.createMany({ data: carts.map(({ id }) => ({ cartId: id, variantId, quantity: 1 })) })
  const form = await checkoutForm(ctx, carts[0]?.id ?? '')
  return carts.map(({ id }) => ({ cartId: id, form: { ...form, idempotencyKey: randomUUID() } }))
}

/**
 * As a page does whose server was busy: sends the same order again, under the same key. A charge that our own provider
 * found no engine for is given up, as the sweep does, and tried anew.
 */
async function placePatiently(cartId: string, form: CheckoutInput): ReturnType<typeof placeOrder> {
  try {
    const placed = await placeOrder(ctx, cartId, form)
    if (codeOf(placed) !== 'payment-pending') return placed
    const { idempotencyKey } = form
    const { id } = await ctx.db.payment.findUniqueOrThrow({ where: { idempotencyKey } })
    await giveUpPayment(ctx, await readChargedPayment(ctx.db, id), 'abandoned')
    return placePatiently(cartId, { ...form, idempotencyKey: randomUUID() })
  } catch (error) {
    if (error instanceof LeaseTimeoutError) return placePatiently(cartId, form)
    throw error
  }
}

test('200 buyers on a stock of 10 get exactly 10 orders, everybody else hears that it sold out, twenty times over', async () => {
  for (let run = 0; run < 20; run++) {
    const { variantId } = await sell(ctx, { title: 'Last ten', stock: 10 })
    const buyers = await buyersOf(variantId, 200)
    const results = await Promise.all(buyers.map(({ cartId, form }) => placePatiently(cartId, form)))
    const codes = Object.groupBy(results.map(codeOf), (code) => code)
    expect({ ok: codes.ok?.length, soldOut: codes['sold-out']?.length }).toEqual({ ok: 10, soldOut: 190 })
    expect(results.find((result) => !result.ok)).toMatchObject({ failures: [{ message: 'Last ten just sold out.' }] })
    expect(await stockOf(ctx, variantId)).toBe(0)
    expect(await ctx.db.orderLine.count({ where: { variantId } })).toBe(10)
    const numbers = results.flatMap((result) =>
      result.ok && result.value.status === 'ordered' ? result.value.orderNumber : [],
    )
    expect(new Set(numbers).size).toBe(10)
  }
}, 180_000)

test('buyers of the same things in opposite order do not lock each other out', async () => {
  const a = await sell(ctx, { title: 'Salt', stock: 100 })
  const b = await sell(ctx, { title: 'Pepper', stock: 100 })
  const pairs = Array.from({ length: 30 }, (_, n) => (n % 2 ? [a, b] : [b, a]))
  const carts = await Promise.all(pairs.map((pair) => fillCart(ctx, ...pair.map((p): [string] => [p.variantId]))))
  const results = await Promise.all(
    carts.map(async (cartId) => placeOrder(ctx, cartId, await checkoutForm(ctx, cartId))),
  )
  expect(results.map(codeOf).filter((code) => code !== 'ok')).toEqual([])
  expect(await stockOf(ctx, a.variantId)).toBe(70)
})

test('the same key sent ten times at once is one order, and ten times the same answer', async () => {
  const { product, cartId } = await cartOf(50)
  const form = await checkoutForm(ctx, cartId)
  const results = await Promise.all(Array.from({ length: 10 }, () => placeOrder(ctx, cartId, form)))
  expect(new Set(results.map((result) => mustOrder(result).orderId)).size).toBe(1)
  expect(await ctx.db.orderLine.count({ where: { variantId: product.variantId } })).toBe(1)
  expect(await stockOf(ctx, product.variantId)).toBe(49)
})

test('the same key later still gives the same order, though the cart is empty by then', async () => {
  const { cartId } = await cartOf(5)
  const form = await checkoutForm(ctx, cartId)
  const first = mustOrder(await placeOrder(ctx, cartId, form))
  expect(mustOrder(await placeOrder(ctx, cartId, form)).orderId).toBe(first.orderId)
})

test('two tabs that check out one cart under two keys make one order', async () => {
  const { product, cartId } = await cartOf(50)
  const forms = await Promise.all([checkoutForm(ctx, cartId), checkoutForm(ctx, cartId)])
  const results = await Promise.all(forms.map((form) => placeOrder(ctx, cartId, form)))
  const orders = new Set(
    results.flatMap((result) => (result.ok && result.value.status === 'ordered' ? result.value.orderId : [])),
  )
  expect(orders.size).toBe(1)
  expect(await stockOf(ctx, product.variantId)).toBe(49)
})

test("the key of another cart's order tells nothing about that order", async () => {
  const mine = await cartOf(5)
  const key = randomUUID()
  mustOrder(await placeOrder(ctx, mine.cartId, await checkoutForm(ctx, mine.cartId, { idempotencyKey: key })))
  const theirs = await cartOf(5)
  const result = await placeOrder(ctx, theirs.cartId, await checkoutForm(ctx, theirs.cartId, { idempotencyKey: key }))
  expect(codeOf(result)).toBe('invalid')
  expect(await stockOf(ctx, theirs.product.variantId)).toBe(5)
})

test('a key that paid in one store pays nothing in another', async () => {
  const { cartId } = await cartOf(5)
  const key = randomUUID()
  mustOrder(await placeOrder(ctx, cartId, await checkoutForm(ctx, cartId, { idempotencyKey: key })))
  const other = (await market.createStore()).ctx
  const product = await sell(other, { title: 'Elsewhere', stock: 1 })
  const otherCart = await fillCart(other, [product.variantId])
  const form = await checkoutForm(other, otherCart, { idempotencyKey: key, cardNumber: IS_DECLINED })
  expect(codeOf(await placeOrder(other, otherCart, form))).toBe('declined')
})

test.each([
  [IS_DECLINED, { code: 'declined' }],
  [LACKS_FUNDS, { code: 'insufficient-funds' }],
  ['5555 5555 5555 4444', { code: 'invalid', field: 'cardNumber' }],
])(
  'card %s gives the stock back, keeps the cart, and the next try with a new key succeeds',
  async (cardNumber, why) => {
    const { product, cartId } = await cartOf(1)
    const form = await checkoutForm(ctx, cartId, { cardNumber })
    expect(await placeOrder(ctx, cartId, form)).toMatchObject({ ok: false, failures: [why] })
    expect(await stockOf(ctx, product.variantId)).toBe(1)
    expect((await getCart(ctx.db, cartId)).count).toBe(1)
    expect(await placeOrder(ctx, cartId, form)).toMatchObject({ ok: false, failures: [why] })
    expect(mustOrder(await placeOrder(ctx, cartId, await checkoutForm(ctx, cartId))).soldOut).toBe(true)
    expect(await stockOf(ctx, product.variantId)).toBe(0)
  },
)

test('card data is stored nowhere', async () => {
  const { cartId } = await cartOf(1)
  const form = await checkoutForm(ctx, cartId, { cardCvc: '737', cardExpiry: '11/38' })
  mustOrder(await placeOrder(ctx, cartId, form))
  const stored = JSON.stringify(await ctx.db.payment.findMany({ where: { cartId }, include: { order: true } }))
  for (const secret of ['4242 4242', '42424242', '"737"', '11/38', 'cvc', 'Cvc']) expect(stored).not.toContain(secret)
})

test('a price that moved is told with the new total, and nothing is taken', async () => {
  const { product, cartId } = await cartOf(3)
  const form = await checkoutForm(ctx, cartId)
  await ctx.db.variant.update({ where: { id: product.variantId }, data: { priceMinor: 1234 } })
  const result = await placeOrder(ctx, cartId, form)
  expect(codeOf(result)).toBe('total-changed')
  expect(result).toMatchObject({ failures: [{ message: expect.stringContaining('$17.34') }] })
  expect(await stockOf(ctx, product.variantId)).toBe(3)
  expect(await ctx.db.payment.count({ where: { cartId } })).toBe(0)
})

test('a price that moves between the look and the sale is noticed: nobody pays what they did not see', async () => {
  const { product, cartId } = await cartOf(3)
  const form = await checkoutForm(ctx, cartId)
  const saving = gate()
  const merchant = ctx.db.$transaction(async (tx) => {
    await tx.variant.update({ where: { id: product.variantId }, data: { priceMinor: 1234 } })
    saving.arrive()
    await saving.passed
  })
  await saving.reached
  // The checkout reads the old price and then waits for the row that the merchant holds.
  const placing = placeOrder(ctx, cartId, form)
  await sleep(300)
  saving.open()
  await merchant
  expect(await placing).toMatchObject({
    failures: [{ code: 'total-changed', message: expect.stringContaining('$17.34') }],
  })
  expect(await stockOf(ctx, product.variantId)).toBe(3)
})

test('the same number in another currency is another total', async () => {
  const { cartId } = await cartOf(3)
  const form = await checkoutForm(ctx, cartId, { expectedCurrency: 'EUR' })
  expect(codeOf(await placeOrder(ctx, cartId, form))).toBe('total-changed')
  expect(codeOf(await placeOrder(ctx, cartId, { ...form, expectedCurrency: 'USD' }))).toBe('ok')
})

test('what another tab put in the cart for the same money is not bought unseen, nor is anything left out', async () => {
  const [small, medium] = [
    await sell(ctx, { title: 'Shirt S', stock: 3 }),
    await sell(ctx, { title: 'Shirt M', stock: 3 }),
  ]
  const gift = await sell(ctx, { title: 'Gift', stock: 3, price: '0.00' })
  const cartId = await fillCart(ctx, [small.variantId], [gift.variantId])
  const seen = await checkoutForm(ctx, cartId)
  must(await setCartQuantity(ctx, cartId, { variantId: small.variantId, quantity: 0 }))
  must(await addToCart(ctx, cartId, { variantId: medium.variantId, quantity: 1 }))
  expect(await placeOrder(ctx, cartId, seen)).toMatchObject({ failures: [{ code: 'cart-changed' }] })
  expect(await ctx.db.payment.count({ where: { cartId } })).toBe(0)
  const seenAgain = await checkoutForm(ctx, cartId)
  must(await archiveProduct(ctx, gift.id))
  expect(codeOf(await placeOrder(ctx, cartId, seenAgain))).toBe('cart-changed')
  expect(codeOf(await placeOrder(ctx, cartId, await checkoutForm(ctx, cartId)))).toBe('ok')
  expect([await stockOf(ctx, small.variantId), await stockOf(ctx, medium.variantId)]).toEqual([3, 2])
})

test('too few left names the product and how many there are, and takes nothing of the rest either', async () => {
  const { product, cartId } = await cartOf(3, 3)
  const other = await sell(ctx, { title: 'Companion', stock: 3 })
  must(await addToCart(ctx, cartId, { variantId: other.variantId, quantity: 1 }))
  await ctx.db.variant.update({ where: { id: product.variantId }, data: { stock: 2 } })
  const result = await placeOrder(ctx, cartId, await checkoutForm(ctx, cartId))
  expect(result).toMatchObject({ failures: [{ code: 'sold-out', message: `Only 2 of ${product.title} are left.` }] })
  expect(await stockOf(ctx, other.variantId)).toBe(3)
})

test('an empty, unknown or hostile cart id is an empty cart', async () => {
  const { cartId } = await cartOf(1)
  const form = await checkoutForm(ctx, cartId)
  for (const id of [null, randomUUID(), "' OR 1=1 --", 'a\0b']) {
    expect(codeOf(await placeOrder(ctx, id, form))).toBe('cart-empty')
  }
})

test('an expired card is told beside its field, before anything is written', async () => {
  const { cartId } = await cartOf(1)
  const form = await checkoutForm(ctx, cartId, { cardExpiry: '01/20' })
  expect(await placeOrder(ctx, cartId, form)).toMatchObject({ failures: [{ code: 'invalid', field: 'cardExpiry' }] })
  expect(await ctx.db.payment.count({ where: { cartId } })).toBe(0)
})

test('"Pay on delivery" makes an unpaid order', async () => {
  const { cartId } = await cartOf(1)
  const form = await checkoutForm(ctx, cartId, { paymentMethod: 'manual', cardNumber: '', cardExpiry: '', cardCvc: '' })
  const { orderId } = mustOrder(await placeOrder(ctx, cartId, form))
  expect(await getOrder(ctx, orderId)).toMatchObject({
    paymentStatus: 'unpaid',
    paymentLabel: 'Pay on delivery',
    can: { markPaid: true, fulfil: true, cancel: true },
  })
})
