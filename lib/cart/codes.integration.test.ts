import { afterAll, beforeAll, expect, test } from 'vitest'
import { issueGiftCard } from '#lib/gift-cards/issue-gift-card.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { codeOf, fillCart, must, sell } from '#lib/testing/shop-fixture.ts'
import { createTestMarket, type TestMarket } from '#lib/testing/test-market.ts'
import { adoptCart } from './adopt-cart.ts'
import { applyCode } from './apply-code.ts'
import { getCart } from './get-cart.ts'
import { removeCode } from './remove-code.ts'
import { setCartNote } from './set-cart-note.ts'

let market: TestMarket
let ctx: StoreContext
let variantId: string
let visitors = 0

beforeAll(async () => {
  market = await createTestMarket()
  ctx = (await market.createStore()).ctx
  variantId = (await sell(ctx, { title: 'Pen', stock: 50 })).variantId
})
afterAll(() => market?.close())

const enter = (cartId: string | null, code: string) =>
  applyCode(ctx, cartId, { code }, { address: `visitor ${visitors++}` })

function discount(code: string, more: object = {}) {
  const data = { title: code, code, kind: 'percent', value: 1_000, startsAt: new Date(0), ...more }
  return ctx.db.discount.create({ data })
}

test('a code makes the cart cheaper at once, in whatever way it is typed, and is taken out again', async () => {
  await discount('TENOFF')
  const cartId = await fillCart(ctx, [variantId, 2])
  const cart = must(await enter(cartId, ' ten off '))
  expect(cart).toMatchObject({ subtotalMinor: 2_000, discountMinor: 200, totalMinor: 1_800 })
  expect(cart.lines).toMatchObject([{ lineTotalMinor: 2_000, discountMinor: 200, discounts: [{ title: 'TENOFF' }] }])
  expect(cart.codes).toEqual([{ entry: 'TENOFF', kind: 'discount', label: 'TENOFF', refusal: null }])
  expect(must(await enter(cartId, 'TENOFF')).codes).toHaveLength(1)
  expect(must(await removeCode(ctx, cartId, { entry: 'TENOFF' }))).toMatchObject({ codes: [], totalMinor: 2_000 })
})

test('a code that cannot be used is refused beside its field and not kept', async () => {
  await discount('ENDED', { endsAt: new Date() })
  await discount('BIGONLY', { terms: { minimum: { kind: 'subtotal', minor: 5_000 } } })
  const cartId = await fillCart(ctx, [variantId])
  const told = async (code: string) => {
    const result = await enter(cartId, code)
    return result.ok ? null : [result.failures[0].field, result.failures[0].message]
  }
  expect(await told('ended')).toEqual(['code', 'This code is not valid any more.'])
  expect(await told('bigonly')).toEqual(['code', 'Add things for $40.00 to use this code.'])
  expect(await told('nosuch')).toEqual(['code', 'There is no such code. Check how it is written.'])
  expect((await getCart(ctx.db, cartId)).codes).toEqual([])
  expect(codeOf(await enter(null, 'TENOFF'))).toBe('cart-empty')
})

test('a gift card stands in the cart without its code: who reads the database cannot spend it', async () => {
  const card = await issueGiftCard(ctx.db, { amountMinor: 500, currency: 'USD' })
  const cartId = await fillCart(ctx, [variantId])
  const cart = must(await enter(cartId, card.code.toLowerCase()))
  expect(cart.codes).toMatchObject([{ kind: 'gift-card', label: `Gift card •••• ${card.lastFour}`, refusal: null }])
  const { codes } = await ctx.db.cart.findUniqueOrThrow({ where: { id: cartId } })
  expect(codes.join()).not.toContain(card.code.replaceAll('-', ''))
  // What the database holds is not a code.
  const other = await fillCart(ctx, [variantId])
  for (const entry of codes) expect(codeOf(await enter(other, entry))).toBe('code-unknown')
  await ctx.db.giftCard.update({ where: { id: card.id }, data: { disabledAt: new Date() } })
  expect((await getCart(ctx.db, cartId)).codes).toMatchObject([{ refusal: 'This gift card is not valid any more.' }])
})

test('whoever guesses codes is told to wait, and others are not', async () => {
  const cartId = await fillCart(ctx, [variantId])
  const guess = (n: number) => applyCode(ctx, cartId, { code: `GUESS${n}` }, { address: '203.0.113.7' })
  const answers: string[] = []
  for (let n = 0; n < 25; n++) answers.push(codeOf(await guess(n)))
  expect(answers.filter((code) => code === 'code-unknown')).toHaveLength(20)
  expect(answers.slice(20)).toEqual(Array(5).fill('too-many'))
  expect(codeOf(await enter(cartId, 'TENOFF'))).toBe('ok')
})

test('at sign-in codes and note of the guest’s cart come along; the account’s own note stays', async () => {
  await discount('GUEST')
  const customer = { name: 'A', passwordHash: 'x' }
  const { id } = await ctx.db.customer.create({ data: { ...customer, email: 'merge@example.com' } })
  const own = await fillCart(ctx, [variantId])
  must(await enter(own, 'TENOFF'))
  await adoptCart(ctx, own, id)
  const guest = await fillCart(ctx, [variantId])
  must(await enter(guest, 'GUEST'))
  must(await setCartNote(ctx, guest, { note: 'Ring twice' }))
  await adoptCart(ctx, guest, id)
  const cart = await getCart(ctx.db, own)
  expect(cart.codes.map(({ label }) => label)).toEqual(['TENOFF', 'GUEST'])
  expect(cart.note).toBe('Ring twice')
})
