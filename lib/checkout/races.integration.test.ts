import { afterAll, beforeAll, expect, test } from 'vitest'
import { applyCode } from '#lib/cart/apply-code.ts'
import { getCart } from '#lib/cart/get-cart.ts'
import { type IssuedGiftCard, issueGiftCard } from '#lib/gift-cards/issue-gift-card.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { ASKS, checkoutForm, codeOf, fillCart, IS_DECLINED, must, sell, stockOf } from '#lib/testing/shop-fixture.ts'
import { createTestMarket, type TestMarket } from '#lib/testing/test-market.ts'
import { beginPayment, HELD_FOR_MS } from './begin-payment.ts'
import { finishPayment } from './finish-payment.ts'
import { placeOrder } from './place-order.ts'
import type { CheckoutInput } from './schema.ts'
import { settlePendingPayments } from './settle-pending-payments.ts'

let market: TestMarket
let ctx: StoreContext
let visitors = 0

beforeAll(async () => {
  market = await createTestMarket()
  ctx = (await market.createStore()).ctx
})
afterAll(() => market?.close())

type DiscountRow = Partial<Parameters<StoreContext['db']['discount']['create']>[0]['data']>

async function discount(code: string, more: DiscountRow = {}) {
  const data = { title: code, code, kind: 'percent', value: 1_000, startsAt: new Date(0), ...more }
  return (await ctx.db.discount.create({ data })).id
}

const giftCard = (amountMinor: number) => issueGiftCard(ctx.db, { amountMinor, currency: 'USD' })

/** A cart with these codes in it, of a visitor of its own. */
async function cartWith(variantId: string, ...codes: string[]): Promise<string> {
  const cartId = await fillCart(ctx, [variantId])
  for (const code of codes) must(await applyCode(ctx, cartId, { code }, { address: `visitor ${visitors++}` }))
  return cartId
}

/** Forms are filled in one after the other, and all sent at once. */
async function payAll(carts: readonly string[], change: (n: number) => Partial<CheckoutInput> = () => ({})) {
  const forms: CheckoutInput[] = []
  for (const [n, cartId] of carts.entries()) forms.push(await checkoutForm(ctx, cartId, change(n)))
  const sent = forms.map((form, n) => placeOrder(ctx, carts[n] ?? '', form))
  return Object.groupBy((await Promise.all(sent)).map(codeOf), (code) => code)
}

/** What is held or sold and what is left are, together, what there was: of things, of money on cards and of uses. */
async function expectNothingLost(cards: readonly IssuedGiftCard[], discounts: readonly string[]): Promise<void> {
  const payments = await ctx.db.payment.findMany({ where: { status: { not: 'failed' } } })
  const held = payments.flatMap(({ checkout }) => (checkout as unknown as Checkout).priced.giftCards)
  for (const { id } of cards) {
    const { balanceMinor, initialMinor } = await ctx.db.giftCard.findUniqueOrThrow({ where: { id } })
    const spent = held.filter((card) => card.id === id).reduce((sum, { amountMinor }) => sum + amountMinor, 0)
    expect(balanceMinor + spent).toBe(initialMinor)
  }
  const uses = payments.flatMap(({ checkout }) => (checkout as unknown as Checkout).priced.discounts)
  for (const id of discounts) {
    const { used } = await ctx.db.discount.findUniqueOrThrow({ where: { id } })
    expect(used).toBe(uses.filter((use) => use.id === id).length)
    expect(await ctx.db.discountUse.count({ where: { discountId: id } })).toBe(used)
  }
}
type Checkout = { priced: { giftCards: { id: string; amountMinor: number }[]; discounts: { id: string }[] } }

test('a code with one use left and 20 buyers at once: one pays less, nobody pays what they did not see', async () => {
  const { variantId } = await sell(ctx, { title: 'Bowl', stock: 100 })
  const id = await discount('LASTONE', { usageLimit: 1 })
  const carts = await Promise.all(Array.from({ length: 20 }, () => cartWith(variantId, 'LASTONE')))
  const answers = await payAll(carts, (n) => ({ email: `buyer${n}@example.com` }))
  expect(answers.ok).toHaveLength(1)
  expect((answers['discount-gone']?.length ?? 0) + (answers['total-changed']?.length ?? 0)).toBe(19)
  expect(await ctx.db.order.findMany({ where: { discountMinor: { gt: 0 } } })).toMatchObject([
    { subtotalMinor: 1_000, discountMinor: 100, shippingMinor: 500, totalMinor: 1_400 },
  ])
  expect(await stockOf(ctx, variantId)).toBe(99)
  await expectNothingLost([], [id])
})

test('the last money on a gift card spent by 20 at once is spent once, and what it pays needs no provider', async () => {
  const { variantId } = await sell(ctx, { title: 'Cup', stock: 100 })
  const card = await giftCard(1_500)
  const carts = await Promise.all(Array.from({ length: 20 }, () => cartWith(variantId, card.code)))
  const answers = await payAll(carts, () => ({ paymentMethod: 'gift-card', cardNumber: '' }))
  expect(answers.ok).toHaveLength(1)
  expect((answers['gift-card-spent']?.length ?? 0) + (answers['total-changed']?.length ?? 0)).toBe(19)
  const [order] = await ctx.db.order.findMany({ where: { giftCardMinor: { gt: 0 } }, include: { payment: true } })
  expect(order).toMatchObject({ totalMinor: 1_500, giftCardMinor: 1_500, paymentStatus: 'paid' })
  expect(order?.payment).toMatchObject({ provider: 'gift-card', amountMinor: 0 })
  expect(order?.account).toMatchObject({ giftCards: [{ lastFour: card.lastFour, amountMinor: 1_500 }] })
  expect(JSON.stringify([order, await ctx.db.cart.findMany()])).not.toContain(card.code)
  await expectNothingLost([card], [])
})

test('a limit per customer holds for one address that pays twice at once', async () => {
  const { variantId } = await sell(ctx, { title: 'Jar', stock: 100 })
  for (let run = 0; run < 5; run++) {
    const id = await discount(`ONCE${run}`, { perCustomerLimit: 1 })
    const carts = [await cartWith(variantId, `ONCE${run}`), await cartWith(variantId, `ONCE${run}`)]
    const answers = await payAll(carts, (n) => ({ email: n ? 'Ada@example.com' : 'ada@Example.com' }))
    expect(answers.ok).toHaveLength(1)
    await expectNothingLost([], [id])
  }
})

test.each([
  ['is declined', async (form: CheckoutInput, cartId: string) => placeOrder(ctx, cartId, form), IS_DECLINED],
  [
    'is killed between reservation and charge',
    async (form: CheckoutInput, cartId: string) => {
      must(await beginPayment(ctx, cartId, form))
      await settlePendingPayments(ctx, 0)
    },
    undefined,
  ],
  [
    'lapses while its shopper is asked',
    async (form: CheckoutInput, cartId: string) => {
      must(await placeOrder(ctx, cartId, form))
      const later = { ...ctx, now: () => new Date(Date.now() + HELD_FOR_MS) }
      await Promise.all([1, 2, 3].map(() => settlePendingPayments(later, 0)))
    },
    ASKS,
  ],
])(
  'what a payment held that %s comes back once: things, the use of the code, the money on the card',
  async (_, end, card) => {
    const { variantId } = await sell(ctx, { title: 'Vase', stock: 3 })
    const code = `BACK${visitors++}`
    const id = await discount(code, { usageLimit: 1, perCustomerLimit: 1 })
    const gift = await giftCard(400)
    const cartId = await cartWith(variantId, code, gift.code)
    await end(await checkoutForm(ctx, cartId, card ? { cardNumber: card } : {}), cartId)
    const { status, id: paymentId } = await ctx.db.payment.findFirstOrThrow({ where: { cartId } })
    expect(status).toBe('failed')
    expect(await finishPayment(ctx, paymentId, { status: 'failed', code: 'declined' })).toBe(false)
    expect(await stockOf(ctx, variantId)).toBe(3)
    expect(await ctx.db.giftCard.findUnique({ where: { id: gift.id } })).toMatchObject({ balanceMinor: 400 })
    expect(await ctx.db.discount.findUnique({ where: { id } })).toMatchObject({ used: 0 })
    expect((await getCart(ctx.db, cartId)).codes.map(({ refusal }) => refusal)).toEqual([null, null])
    // And all of it can be used again.
    must(await placeOrder(ctx, cartId, await checkoutForm(ctx, cartId)))
    expect(await ctx.db.order.findFirst({ where: { payment: { cartId } } })).toMatchObject({
      discountMinor: 100,
      giftCardMinor: 400,
      totalMinor: 1_400,
    })
    expect((await getCart(ctx.db, cartId)).codes).toEqual([])
    await expectNothingLost([gift], [id])
  },
)

test('money that comes when code and card were used by somebody else goes back, and theirs stays theirs', async () => {
  const { variantId } = await sell(ctx, { title: 'Lid', stock: 9 })
  const id = await discount('SHARED', { usageLimit: 1 })
  const gift = await giftCard(400)
  const slow = await cartWith(variantId, 'SHARED', gift.code)
  const begun = must(await beginPayment(ctx, slow, await checkoutForm(ctx, slow)))
  if (begun.step !== 'charge') throw new Error('Nothing to charge')
  await finishPayment(ctx, begun.payment.id, { status: 'failed', code: 'abandoned' })
  const fast = await cartWith(variantId, 'SHARED', gift.code)
  must(await placeOrder(ctx, fast, await checkoutForm(ctx, fast)))
  expect(
    await finishPayment(ctx, begun.payment.id, {
      status: 'succeeded',
      reference: 'late',
      received: { amountMinor: 1_000, currency: 'USD' },
    }),
  ).toBe(true)
  expect(await ctx.db.order.findUnique({ where: { paymentId: begun.payment.id } })).toMatchObject({
    status: 'cancelled',
    paymentStatus: 'refunded',
    refundedMinor: 1_400,
    giftCardMinor: 400,
  })
  expect(await ctx.db.giftCard.findUnique({ where: { id: gift.id } })).toMatchObject({ balanceMinor: 0 })
  expect(await ctx.db.discount.findUnique({ where: { id } })).toMatchObject({ used: 1 })
  expect(await stockOf(ctx, variantId)).toBe(8)
})

test('what a form says of its prices is only compared: less than the store asks is refused', async () => {
  const { variantId } = await sell(ctx, { title: 'Pan', stock: 9 })
  const cartId = await fillCart(ctx, [variantId])
  const form = await checkoutForm(ctx, cartId)
  for (const forged of [{ expectedTotalMinor: 1 }, { expectedDueMinor: 1 }, { expectedDueMinor: 0 }]) {
    expect(codeOf(await placeOrder(ctx, cartId, { ...form, ...forged }))).toBe('total-changed')
  }
  const free = { ...form, expectedDueMinor: 0, paymentMethod: 'gift-card' as const }
  expect(codeOf(await placeOrder(ctx, cartId, free))).toBe('total-changed')
  expect(codeOf(await placeOrder(ctx, cartId, { ...free, expectedDueMinor: 1_500 }))).toBe('invalid')
})

test('the order keeps taxes, discounts of each line, the variant and the note; nothing to deliver has no rate', async () => {
  const other = (await market.createStore()).ctx
  const taxes = { pricesIncludeTax: true, rates: [{ name: 'VAT', country: 'DE', rateBasisPoints: 1_900 }] }
  await other.db.storeSettings.update({ where: { id: 'store' }, data: { taxes } })
  const { variantId } = await sell(other, { title: 'Song', stock: 9, price: '11.90' })
  await other.db.variant.update({ where: { id: variantId }, data: { title: 'Loud', requiresShipping: false } })
  await other.db.discount.create({
    data: { title: 'Fair', kind: 'percent', value: 5_000, startsAt: new Date(0) },
  })
  const cartId = await fillCart(other, [variantId, 2])
  await other.db.cart.update({ where: { id: cartId }, data: { note: 'Thank you' } })
  const form = await checkoutForm(other, cartId, { country: 'DE', postalCode: '10115', shippingMethod: 'none' })
  must(await placeOrder(other, cartId, form))
  expect(await other.db.order.findFirst({ include: { lines: true } })).toMatchObject({
    subtotalMinor: 2_380,
    discountMinor: 1_190,
    shippingMinor: 0,
    taxMinor: 190,
    taxIncluded: true,
    totalMinor: 1_190,
    shippingMethod: 'none',
    note: 'Thank you',
    account: { discounts: [{ title: 'Fair', amountMinor: 1_190 }], taxLines: [{ name: 'VAT', amountMinor: 190 }] },
    lines: [{ title: 'Song', variantTitle: 'Loud', quantity: 2, discountMinor: 1_190, taxMinor: 190 }],
  })
  expect(await getCart(other.db, cartId)).toMatchObject({ lines: [], note: '' })
})
