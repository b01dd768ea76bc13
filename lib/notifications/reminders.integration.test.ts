import { afterAll, beforeAll, expect, test } from 'vitest'
import { restoreCart } from '#lib/cart/restore-cart.ts'
import { placeOrder } from '#lib/checkout/place-order.ts'
import { releaseStock } from '#lib/inventory/release-stock.ts'
import { cancelOrder } from '#lib/orders/cancel-order.ts'
import { askForStockNotice } from '#lib/stock-notices/ask-for-stock-notice.ts'
import { writeStockNotices } from '#lib/stock-notices/write-stock-notices.ts'
import { type StoreContext, storeContext } from '#lib/tenancy/store-context.ts'
import { checkoutForm, codeOf, fillCart, must, sell } from '#lib/testing/shop-fixture.ts'
import { createTestMarket, type TestMarket } from '#lib/testing/test-market.ts'
import { readCartToken } from './cart-token.ts'
import { rememberCartEmail } from './remember-cart-email.ts'
import { openSecrets } from './sealed-secret.ts'
import { unsubscribe } from './unsubscribe.ts'
import { readUnsubscribe } from './unsubscribe-address.ts'
import { writeCartReminders } from './write-cart-reminders.ts'

let market: TestMarket
let ctx: StoreContext
let other: StoreContext
let variantId: string
beforeAll(async () => {
  market = await createTestMarket()
  ctx = (await market.createStore('reminds')).ctx
  other = (await market.createStore('reminds-not')).ctx
  variantId = (await sell(ctx, { title: 'Lamp', stock: 1000 })).variantId
})
afterAll(() => market.close())

const HOUR = 3_600_000
/** The store in so many hours; reminders go out after ten. */
const later = (hours: number): StoreContext => ({ ...ctx, now: () => new Date(Date.now() + hours * HOUR) })
const mailsTo = (email: string) => ctx.db.mail.findMany({ where: { toEmail: email }, orderBy: { id: 'asc' } })
const VISITOR = { address: '192.0.2.9' }

async function leaveCart(email: string): Promise<string> {
  const cartId = await fillCart(ctx, [variantId, 2])
  await rememberCartEmail(ctx.db, cartId, email)
  return cartId
}

async function order(email: string, cartId: string): Promise<void> {
  must(await placeOrder(ctx, cartId, await checkoutForm(ctx, cartId, { email })))
}

test('a cart with an address is reminded of after the time, once, by any number of workers', async () => {
  await leaveCart('left@example.com')
  expect(await writeCartReminders(later(9))).toBe(0)
  const reminded = await Promise.all([1, 2, 3, 4].map(() => writeCartReminders(later(11))))
  expect(reminded.reduce((sum, each) => sum + each, 0)).toBe(1)
  expect(await writeCartReminders(later(30))).toBe(0)
  const [mail, ...others] = await mailsTo('left@example.com')
  expect(others).toEqual([])
  expect(mail?.text).toContain('Lamp')
})

test('nobody is reminded who has ordered since, who wants no reminders, whose cart is empty or was left weeks ago', async () => {
  await leaveCart('bought@example.com')
  await order('bought@example.com', await fillCart(ctx, [variantId]))
  await leaveCart('never@example.com')
  await ctx.db.unsubscribed.create({ data: { email: 'never@example.com' } })
  const emptied = await leaveCart('emptied@example.com')
  await ctx.db.cartLine.deleteMany({ where: { cartId: emptied } })
  const old = await leaveCart('old@example.com')
  await ctx.db.cart.update({ where: { id: old }, data: { updatedAt: new Date(Date.now() - 30 * 24 * HOUR) } })
  const paying = await leaveCart('paying@example.com')
  const payment = {
    idempotencyKey: paying,
    cartId: paying,
    provider: 'test',
    amountMinor: 1,
    currency: 'USD',
    checkout: {},
  }
  await ctx.db.payment.create({ data: payment })
  expect(await writeCartReminders(later(11))).toBe(0)
  await ctx.db.payment.deleteMany({ where: { idempotencyKey: paying } })
})

test('a merchant who wants no reminders has none sent', async () => {
  await leaveCart('silent@example.com')
  await ctx.db.storeSettings.update({ where: { id: 'store' }, data: { abandonedAfterMinutes: null } })
  expect(await writeCartReminders(later(11))).toBe(0)
  await ctx.db.storeSettings.update({ where: { id: 'store' }, data: { abandonedAfterMinutes: 600 } })
})

test('a cart that was filled again after an order is reminded of again', async () => {
  const cartId = await leaveCart('again@example.com')
  await writeCartReminders(later(11))
  expect(await mailsTo('again@example.com')).toHaveLength(1)
  await ctx.db.cart.update({ where: { id: cartId }, data: { remindedAt: new Date() } })
  await order('again@example.com', await fillCart(ctx, [variantId]))
  await ctx.db.cart.update({ where: { id: cartId }, data: { updatedAt: new Date(Date.now() + 1_000) } })
  await writeCartReminders(later(12))
  const kinds = (await mailsTo('again@example.com')).map(({ kind }) => kind)
  expect(kinds).toEqual(['abandoned-cart', 'order-confirmed', 'abandoned-cart'])
})

test('the link brings the cart back with what is in the other one, and in this store only', async () => {
  const cartId = await leaveCart('back@example.com')
  await writeCartReminders(later(11))
  const [mail] = await mailsTo('back@example.com')
  const [, token = ''] = /token=([\w.-]+)/.exec(openSecrets(ctx.tenant.id, mail?.text ?? '')) ?? []
  expect(readCartToken(ctx.tenant.id, token, new Date())).toBe(cartId)
  expect(readCartToken(other.tenant.id, token, new Date())).toBeNull()
  expect(readCartToken(ctx.tenant.id, token, later(31 * 24 + 12).now())).toBeNull()
  const guest = storeContext(ctx.tenant, { kind: 'guest' })
  const current = await fillCart(ctx, [variantId, 3])
  expect(await restoreCart(guest, cartId, current)).toEqual({ id: cartId })
  expect(await ctx.db.cartLine.findMany({ where: { cartId } })).toMatchObject([{ quantity: 5 }])
  const { id: customerId } = await ctx.db.customer.create({
    data: { email: 'c@example.com', name: 'C', passwordHash: '-' },
  })
  await ctx.db.cart.update({ where: { id: cartId }, data: { customerId } })
  expect(await restoreCart(guest, cartId, null)).toBe('sign-in')
})

test('one click ends reminders and the notices that were waited for, not what is asked for later; the link is good in its store alone', async () => {
  const email = 'enough@example.com'
  await leaveCart(email)
  await writeCartReminders(later(11))
  const [mail] = await mailsTo(email)
  const [, query = ''] = /\/account\/unsubscribe\?(\S+)/.exec(mail?.text ?? '') ?? []
  const link = Object.fromEntries(new URLSearchParams(query))
  expect(codeOf(await unsubscribe(other, link))).toBe('invalid')
  expect(codeOf(await unsubscribe(ctx, { ...link, to: 'somebody@example.com' }))).toBe('invalid')
  expect(readUnsubscribe(ctx.tenant.id, { ...link, key: '' })).toBeNull()
  const { variantId: gone } = await sell(ctx, { title: 'Gone', stock: 0 })
  must(await askForStockNotice(ctx, { variantId: gone, email }, VISITOR))
  must(await unsubscribe(ctx, link))
  must(await unsubscribe(ctx, link))
  // What waited is not sent any more.
  expect(await mailsTo(email)).toEqual([])
  await leaveCart(email)
  expect(await writeCartReminders(later(11))).toBe(0)
  await ctx.db.variant.update({ where: { id: gone }, data: { stock: 1 } })
  await writeStockNotices(ctx)
  await order(email, await fillCart(ctx, [variantId]))
  expect((await mailsTo(email)).map(({ kind }) => kind)).toEqual(['order-confirmed'])
  await ctx.db.variant.update({ where: { id: gone }, data: { stock: 0 } })
  must(await askForStockNotice(ctx, { variantId: gone, email }, VISITOR))
  await ctx.db.variant.update({ where: { id: gone }, data: { stock: 1 } })
  await writeStockNotices(ctx)
  expect((await mailsTo(email)).map(({ kind }) => kind)).toEqual(['order-confirmed', 'back-in-stock'])
})

test('whoever waits for a variant is told once when it is back: by an order cancelled, an edit, or any other way', async () => {
  const product = await sell(ctx, { title: 'Rare', stock: 1 })
  const ask = (email: string) => askForStockNotice(ctx, { variantId: product.variantId, email }, VISITOR)
  expect(codeOf(await ask('waits@example.com'))).toBe('in-stock')
  const cartId = await fillCart(ctx, [product.variantId])
  must(await placeOrder(ctx, cartId, await checkoutForm(ctx, cartId)))
  const { id: orderId } = await ctx.db.order.findFirstOrThrow({ orderBy: { placedAt: 'desc' } })
  must(await ask('waits@example.com'))
  must(await ask('waits@example.com'))
  expect(await writeStockNotices(ctx)).toBe(0)
  must(await cancelOrder(ctx, orderId))
  const told = await Promise.all([1, 2, 3].map(() => writeStockNotices(ctx)))
  expect(told.reduce((sum, each) => sum + each, 0)).toBe(1)
  const [mail, ...others] = await mailsTo('waits@example.com')
  expect(others).toEqual([])
  expect(mail).toMatchObject({ kind: 'back-in-stock', subject: 'Rare is back' })
  expect(mail?.text).toContain(`/products/${product.slug}`)

  await ctx.db.variant.update({ where: { id: product.variantId }, data: { stock: 0 } })
  must(await ask('waits@example.com'))
  await ctx.db.$transaction((tx) => releaseStock(tx, [{ variantId: product.variantId, quantity: 1 }]))
  expect(await writeStockNotices(ctx)).toBe(1)

  // Back, but not in the shop: the wish waits.
  await ctx.db.variant.update({ where: { id: product.variantId }, data: { stock: 0 } })
  must(await ask('waits@example.com'))
  await ctx.db.variant.update({ where: { id: product.variantId }, data: { stock: 5 } })
  await ctx.db.product.update({ where: { id: product.id }, data: { status: 'archived' } })
  expect(await writeStockNotices(ctx)).toBe(0)
  await ctx.db.product.update({ where: { id: product.id }, data: { status: 'active' } })
  expect(await writeStockNotices(ctx)).toBe(1)
  expect(await mailsTo('waits@example.com')).toHaveLength(3)
})
