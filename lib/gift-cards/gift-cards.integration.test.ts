import { afterAll, beforeAll, expect, test } from 'vitest'
import { placeOrder } from '#lib/checkout/place-order.ts'
import { allOrNothing } from '#lib/db/all-or-nothing.ts'
import { cancelOrder } from '#lib/orders/cancel-order.ts'
import { cancelOwnOrder } from '#lib/orders/cancel-own-order.ts'
import { orderKey } from '#lib/orders/order-address.ts'
import { requestRefund } from '#lib/orders/request-refund.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { checkoutForm, codeOf, fillCart, must, mustOrder, sell } from '#lib/testing/shop-fixture.ts'
import { createTestMarket, type TestMarket } from '#lib/testing/test-market.ts'
import { findGiftCards } from './find-gift-cards.ts'
import { issueBoughtGiftCards } from './issue-bought-gift-cards.ts'
import { issueByHand } from './issue-by-hand.ts'
import { issueGiftCard, type NewGiftCard } from './issue-gift-card.ts'
import { GiftCardInput } from './schema.ts'
import { giveBackGiftCards, spendGiftCards } from './spend-gift-cards.ts'

let market: TestMarket
let ctx: StoreContext
const now = new Date('2026-06-01T12:00:00Z')

beforeAll(async () => {
  market = await createTestMarket()
  ctx = (await market.createStore()).ctx
})
afterAll(() => market?.close())

const issue = (amountMinor = 5_000, more: Partial<NewGiftCard> = {}) =>
  issueGiftCard(ctx.db, { amountMinor, currency: 'USD', ...more })
const look = (...codes: string[]) => findGiftCards(ctx.db, codes, { currency: 'USD', now })
const balanceOf = async (id: string) => (await ctx.db.giftCard.findUniqueOrThrow({ where: { id } })).balanceMinor

test('a code is told once and kept nowhere; its holder may type it as they like', async () => {
  const card = await issue()
  expect(card.code).toMatch(/^([2-9A-HJ-NP-Z]{4}-){3}[2-9A-HJ-NP-Z]{4}$/)
  const stored = JSON.stringify(await ctx.db.giftCard.findUniqueOrThrow({ where: { id: card.id } }))
  expect(stored).not.toContain(card.code.replaceAll('-', ''))
  expect(stored).not.toContain(card.code.slice(0, 14))
  const typed = ` ${card.code.toLowerCase().replaceAll('-', ' ')} `
  expect((await look(typed)).cards).toEqual([
    { id: card.id, code: typed, lastFour: card.code.slice(-4), balanceMinor: 5_000 },
  ])
})

test('cards that cannot pay are told by why', async () => {
  const disabled = await issue()
  await ctx.db.giftCard.update({ where: { id: disabled.id }, data: { disabledAt: now } })
  const refused = [
    disabled.code,
    (await issue(100, { expiresAt: now })).code,
    (await issue(100, { currency: 'EUR' })).code,
    (await issue(0)).code,
  ]
  const found = await look(...refused, 'AAAA-AAAA-AAAA-AAAA')
  expect(found.refused.map(({ message }) => message)).toEqual([
    'This gift card is not valid any more.',
    'This gift card has expired.',
    'This gift card holds EUR and cannot pay USD.',
    'There is nothing left on this gift card.',
  ])
  expect([found.cards, found.unknown]).toEqual([[], ['AAAA-AAAA-AAAA-AAAA']])
})

test('the last money on a card spent twice at once: one gets it, twenty times over', async () => {
  for (let run = 0; run < 20; run++) {
    const { id, lastFour } = await issue(1_000)
    const spend = () => allOrNothing(ctx.db, (tx) => spendGiftCards(tx, [{ id, lastFour, amountMinor: 700 }], now))
    const results = (await Promise.all(Array.from({ length: 10 }, spend))).map(codeOf)
    expect(results.filter((code) => code === 'ok').length).toBe(1)
    expect(results.filter((code) => code === 'gift-card-spent').length).toBe(9)
    expect(await balanceOf(id)).toBe(300)
  }
})

test('what one of two cards lacks takes nothing of the other', async () => {
  const [a, b] = [await issue(1_000), await issue(10)]
  const spendings = [a, b].map(({ id, lastFour }) => ({ id, lastFour, amountMinor: 500 }))
  expect(codeOf(await allOrNothing(ctx.db, (tx) => spendGiftCards(tx, spendings, now)))).toBe('gift-card-spent')
  expect([await balanceOf(a.id), await balanceOf(b.id)]).toEqual([1_000, 10])
})

test('money comes back, also to a card that was disabled since, and never more than the card ever held', async () => {
  const { id, lastFour } = await issue(1_000)
  const spending = { id, lastFour, amountMinor: 1_000 }
  expect(codeOf(await allOrNothing(ctx.db, (tx) => spendGiftCards(tx, [spending], now)))).toBe('ok')
  await ctx.db.giftCard.update({ where: { id }, data: { disabledAt: now } })
  await giveBackGiftCards(ctx.db, [spending])
  expect(await balanceOf(id)).toBe(1_000)
  await expect(giveBackGiftCards(ctx.db, [spending])).rejects.toThrow(/gift_card_balance_check/)
  expect(codeOf(await allOrNothing(ctx.db, (tx) => spendGiftCards(tx, [spending], now)))).toBe('gift-card-spent')
})

test('bought gift cards are issued once each and mailed, however often the payment is finished', async () => {
  const card = await sell(ctx, { title: 'Gift card', stock: 10, price: '25.00' })
  const mug = await sell(ctx, { title: 'Mug', stock: 10 })
  await ctx.db.product.update({ where: { id: card.id }, data: { isGiftCard: true } })
  const cart = await fillCart(ctx, [card.variantId, 2], [mug.variantId])
  must(await placeOrder(ctx, cart, await checkoutForm(ctx, cart)))
  const order = await ctx.db.order.findFirstOrThrow({ orderBy: { placedAt: 'desc' } })
  expect(await ctx.db.giftCard.count({ where: { orderId: order.id } })).toBe(2)
  // As if the payment had ended before: five who finish it at once.
  await ctx.db.giftCard.deleteMany({ where: { orderId: order.id } })
  await ctx.db.mail.deleteMany({ where: { kind: 'gift-card' } })
  await Promise.all(
    Array.from({ length: 5 }, () => ctx.db.$transaction((tx) => issueBoughtGiftCards(tx, order), { timeout: 20_000 })),
  )
  const cards = await ctx.db.giftCard.findMany({ where: { orderId: order.id } })
  expect(cards.map(({ balanceMinor, email }) => [balanceMinor, email])).toEqual([
    [2_500, 'ada@example.com'],
    [2_500, 'ada@example.com'],
  ])
  expect(await ctx.db.mail.count({ where: { kind: 'gift-card', toEmail: 'ada@example.com' } })).toBe(2)
})

/** An order of one gift card of $25.00 and a mug of $10.00, delivered for $5.00. */
async function boughtCard() {
  const { id, variantId } = await sell(ctx, { title: 'Gift card', stock: 10, price: '25.00' })
  const mug = await sell(ctx, { title: 'Mug', stock: 10 })
  await ctx.db.product.update({ where: { id }, data: { isGiftCard: true } })
  const cart = await fillCart(ctx, [variantId], [mug.variantId])
  const { orderId } = mustOrder(await placeOrder(ctx, cart, await checkoutForm(ctx, cart)))
  const card = await ctx.db.giftCard.findFirstOrThrow({ where: { orderId } })
  const spend = (amountMinor: number) =>
    allOrNothing(ctx.db, (tx) => spendGiftCards(tx, [{ ...card, amountMinor }], now))
  const standing = async () => {
    const { disabledAt, balanceMinor } = await ctx.db.giftCard.findUniqueOrThrow({ where: { id: card.id } })
    const { attention, paymentStatus } = await ctx.db.order.findUniqueOrThrow({ where: { id: orderId } })
    return { isOpen: disabledAt === null, balanceMinor, attention, paymentStatus }
  }
  return {
    orderId,
    spend,
    standing,
    refund: (amountMinor: number) => requestRefund(ctx, { orderId, amountMinor, reason: '' }),
  }
}

test('a card whose order was refunded cannot be spent any more; what had been spent is told to the merchant', async () => {
  for (const [spent, attention] of [
    [0, ''],
    [700, 'gift-card-spent $7.00'],
  ] as const) {
    const { spend, standing, refund } = await boughtCard()
    if (spent > 0) must(await spend(spent))
    // The mug and its delivery alone: the card stays.
    must(await refund(1_500))
    expect(await standing()).toMatchObject({ isOpen: true, attention: '' })
    must(await refund(2_500))
    expect(await standing()).toEqual({
      isOpen: false,
      balanceMinor: 2_500 - spent,
      attention,
      paymentStatus: 'refunded',
    })
    expect(codeOf(await spend(1))).toBe('gift-card-spent')
  }
})

test('more goes back than all but the card cost: the card stays, the merchant is told to look', async () => {
  const { standing, refund } = await boughtCard()
  must(await refund(1_501))
  expect(await standing()).toMatchObject({ isOpen: true, attention: 'gift-card-open' })
})

test('cancelling takes the card out of use; a shopper who has spent of it cannot cancel, the merchant can and is told', async () => {
  const unspent = await boughtCard()
  const key = (id: string) => ({ id, key: orderKey(ctx.tenant.id, id) })
  must(await cancelOwnOrder(ctx, key(unspent.orderId)))
  expect(await unspent.standing()).toEqual({
    isOpen: false,
    balanceMinor: 2_500,
    attention: '',
    paymentStatus: 'refunded',
  })
  const spent = await boughtCard()
  must(await spent.spend(2_500))
  expect(codeOf(await cancelOwnOrder(ctx, key(spent.orderId)))).toBe('gift-card-spent')
  expect(await spent.standing()).toMatchObject({ isOpen: true, paymentStatus: 'paid' })
  must(await cancelOrder(ctx, spent.orderId))
  expect(await spent.standing()).toMatchObject({
    isOpen: false,
    attention: 'gift-card-spent $25.00',
    paymentStatus: 'refunded',
  })
})

test('spending a card and cancelling its order at once: one of them, never both', async () => {
  for (let round = 0; round < 10; round++) {
    const { orderId, spend } = await boughtCard()
    const door = { id: orderId, key: orderKey(ctx.tenant.id, orderId) }
    const [cancelled, spent] = await Promise.all([cancelOwnOrder(ctx, door), spend(2_500)])
    expect([codeOf(cancelled), codeOf(spent)].toSorted()).toEqual(['gift-card-spent', 'ok'])
  }
})

test('a card by hand is mailed to its holder without the merchant’s note; an amount of nothing is none', async () => {
  const form = (changes: object) => GiftCardInput.parse({ amount: '25.00', note: 'a complaint', ...changes })
  const issued = must(await issueByHand(ctx, form({ email: 'Holder@x.test' })))
  expect(issued).toMatchObject({ amountMinor: 2_500, currency: 'USD' })
  const mail = await ctx.db.mail.findFirstOrThrow({ where: { toEmail: 'holder@x.test' } })
  expect(mail.text).not.toContain('a complaint')
  const wrong = GiftCardInput.safeParse({ amount: 'x', email: 'nobody' })
  expect(wrong.error?.issues.map(({ path }) => path.join())).toEqual(['amount', 'email'])
  for (const changes of [{ amount: '0' }, { amount: '1.2.3' }, { expiresAt: '2020-01-01T00:00' }]) {
    const refused = await issueByHand(ctx, form(changes))
    expect(refused).toMatchObject({ ok: false, failures: [{ field: Object.keys(changes)[0] }] })
  }
})
