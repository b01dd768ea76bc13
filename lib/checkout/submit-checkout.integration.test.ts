import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  ASKS,
  checkoutForm,
  codeOf,
  fillCart,
  IS_DECLINED,
  must,
  mustOrder,
  PAYS,
  sell,
  stockOf,
} from '#lib/testing/shop-fixture.ts'
import { createTestMarket, type TestMarket } from '#lib/testing/test-market.ts'
import { submitCheckout } from './submit-checkout.ts'

let market: TestMarket
beforeAll(async () => {
  process.env.CHECKOUT_TRIES_PER_ADDRESS = '11'
  market = await createTestMarket()
})
afterAll(() => market.close())

const TRIES_OF_A_CART = 10
const TRIES_OF_AN_ADDRESS = 11
const AT_HOME = { address: '192.0.2.1' }

async function openShop(name: string) {
  const { ctx } = await market.createStore(name)
  const { variantId } = await sell(ctx, { title: 'Radio', stock: 1_000 })
  const tryCard = async (cartId: string, cardNumber: string, visitor: { address: string }, by = ctx) =>
    submitCheckout(by, cartId, await checkoutForm(ctx, cartId, { cardNumber }), visitor)
  return { ctx, variantId, tryCard }
}

test('a cart whose cards are declined ten times is slowed, wherever the next try comes from; nothing is charged or held', async () => {
  const { ctx, variantId, tryCard } = await openShop('cards')
  const cart = await fillCart(ctx, [variantId])
  for (let n = 0; n < TRIES_OF_A_CART; n++) expect(codeOf(await tryCard(cart, IS_DECLINED, AT_HOME))).toBe('declined')
  const slowed = await tryCard(cart, PAYS, { address: '192.0.2.2' })
  expect(slowed).toMatchObject({
    ok: false,
    failures: [
      { code: 'slowed', message: expect.stringMatching(/You have not been charged\. Try again in \d+ minutes/) },
    ],
  })
  expect(await ctx.db.payment.count()).toBe(TRIES_OF_A_CART)
  expect(await stockOf(ctx, variantId)).toBe(1_000)
})

test('one address that begins payment after payment with new carts is slowed, at this store alone', async () => {
  const [{ ctx, variantId, tryCard }, other] = [await openShop('holding'), await openShop('beside')]
  for (let n = 0; n < TRIES_OF_AN_ADDRESS; n++) {
    const begun = must(await tryCard(await fillCart(ctx, [variantId]), ASKS, AT_HOME))
    expect(begun.status).toBe('requires-action')
  }
  const held = 1_000 - TRIES_OF_AN_ADDRESS
  expect(codeOf(await tryCard(await fillCart(ctx, [variantId]), ASKS, AT_HOME))).toBe('slowed')
  expect(await stockOf(ctx, variantId)).toBe(held)
  expect(codeOf(await tryCard(await fillCart(ctx, [variantId]), PAYS, { address: '192.0.2.2' }))).toBe('ok')
  expect(codeOf(await other.tryCard(await fillCart(other.ctx, [other.variantId]), PAYS, AT_HOME))).toBe('ok')
})

test('a customer is slowed whatever cart and address they come with', async () => {
  const { ctx, variantId, tryCard } = await openShop('regulars')
  const customer = await ctx.db.customer.create({ data: { email: 'ada@example.com', name: 'Ada', passwordHash: '-' } })
  const by = { ...ctx, actor: { kind: 'customer', id: customer.id } } as const
  const codes: string[] = []
  for (let n = 0; n < 21; n++) {
    codes.push(codeOf(await tryCard(await fillCart(ctx, [variantId]), IS_DECLINED, { address: `192.0.2.${n}` }, by)))
  }
  expect(codes).toEqual([...Array.from({ length: 20 }, () => 'declined'), 'slowed'])
})

test('people who pay are not counted, nor is a form that began no payment, nor the same key again', async () => {
  const { ctx, variantId, tryCard } = await openShop('office')
  for (let n = 0; n < TRIES_OF_AN_ADDRESS + 1; n++) {
    mustOrder(await tryCard(await fillCart(ctx, [variantId]), PAYS, AT_HOME))
  }
  const cart = await fillCart(ctx, [variantId])
  const form = await checkoutForm(ctx, cart)
  for (let n = 0; n < TRIES_OF_AN_ADDRESS + 1; n++) {
    const stale = { ...form, expectedTotalMinor: 1, idempotencyKey: `stale-${n}-${cart}` }
    expect(codeOf(await submitCheckout(ctx, cart, stale, AT_HOME))).toBe('total-changed')
  }
  const order = mustOrder(await submitCheckout(ctx, cart, form, AT_HOME))
  for (let n = 0; n < TRIES_OF_AN_ADDRESS + 1; n++) {
    expect(mustOrder(await submitCheckout(ctx, cart, form, AT_HOME))).toEqual(order)
  }
})
