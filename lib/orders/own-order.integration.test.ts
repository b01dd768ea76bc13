import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { placeOrder } from '#lib/checkout/place-order.ts'
import type { CheckoutInput } from '#lib/checkout/schema.ts'
import { changePassword } from '#lib/customers/change-password.ts'
import { findAddresses } from '#lib/customers/find-addresses.ts'
import { makeDefaultAddress } from '#lib/customers/make-default-address.ts'
import { registerFromOrder } from '#lib/customers/register-from-order.ts'
import { removeAddress } from '#lib/customers/remove-address.ts'
import { saveAddress } from '#lib/customers/save-address.ts'
import { AddressInput, MAX_ADDRESSES } from '#lib/customers/schema.ts'
import { updateProfile } from '#lib/customers/update-profile.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { restoreProvider, scriptProvider } from '#lib/testing/scripted-provider.ts'
import { checkoutForm, codeOf, fillCart, must, mustOrder, sell, stockOf } from '#lib/testing/shop-fixture.ts'
import { createTestMarket, type TestMarket } from '#lib/testing/test-market.ts'
import { cancelOrder } from './cancel-order.ts'
import { cancelOwnOrder } from './cancel-own-order.ts'
import { changeTracking } from './change-tracking.ts'
import { findCustomerOrders } from './find-customer-orders.ts'
import { fulfilOrder } from './fulfil-order.ts'
import { getOrder } from './get-order.ts'
import { getReceipt, type OrderDoor } from './get-receipt.ts'
import { orderKey } from './order-address.ts'
import { refundOrder } from './refund-order.ts'
import { reorder } from './reorder.ts'
import { RefundOrderInput } from './schema.ts'

let market: TestMarket
let ctx: StoreContext
let other: StoreContext
let guest: StoreContext
let variantId: string

beforeAll(async () => {
  market = await createTestMarket()
  ctx = (await market.createStore('first')).ctx
  other = (await market.createStore('second')).ctx
  guest = { ...ctx, actor: { kind: 'guest' } }
  variantId = (await sell(ctx, { title: 'Radio', stock: 1000 })).variantId
})
afterAll(() => market?.close())
afterEach(restoreProvider)

async function order(changes: Partial<CheckoutInput> = {}, by: StoreContext = guest): Promise<OrderDoor> {
  const cartId = await fillCart(ctx, [variantId, 2])
  const { orderId: id } = mustOrder(await placeOrder(by, cartId, await checkoutForm(ctx, cartId, changes)))
  return { id, key: orderKey(ctx.tenant.id, id) }
}

async function customer(email: string): Promise<StoreContext> {
  const { id } = await ctx.db.customer.create({ data: { email, name: 'A', passwordHash: 'x' } })
  return { ...ctx, actor: { kind: 'customer', id } }
}

test('an order opens for its link and for its customer, and for nobody else', async () => {
  const [ada, bob] = [await customer('ada@a.test'), await customer('bob@b.test')]
  const { id, key } = await order({}, ada)
  expect((await getReceipt(guest, { id, key }))?.id).toBe(id)
  expect((await getReceipt(bob, { id, key }))?.id).toBe(id)
  expect((await getReceipt(ada, { id, key: '' }))?.id).toBe(id)
  const another = await order()
  const wrong = ['', 'x', key.slice(1), `${key}x`, another.key, orderKey(other.tenant.id, id), key.toLowerCase()]
  for (const forged of wrong) {
    expect(await getReceipt(guest, { id, key: forged })).toBeNull()
    expect(await getReceipt(bob, { id, key: forged })).toBeNull()
  }
})

test('the link of one store opens nothing in another, also when both have an order of that id', async () => {
  const { id, key } = await order()
  const row = await ctx.db.order.findUniqueOrThrow({ where: { id } })
  const { paymentId: _payment, customerId: _customer, account: _account, address: _address, ...copy } = row
  await other.db.order.create({ data: { ...copy, address: {} } })
  expect(await getReceipt({ ...other, actor: { kind: 'guest' } }, { id, key })).toBeNull()
  expect(codeOf(await cancelOwnOrder({ ...other, actor: { kind: 'guest' } }, { id, key }))).toBe('not-found')
  expect((await getOrder(other, id))?.status).toBe('open')
})

test('a shopper cancels before fulfilment: stock, uses of discounts and money come back once', async () => {
  const { refunds } = scriptProvider({})
  const door = await order()
  const { paymentId, totalMinor } = await ctx.db.order.findUniqueOrThrow({ where: { id: door.id } })
  const discount = await ctx.db.discount.create({ data: { title: 'Autumn', kind: 'amount', used: 1 } })
  await ctx.db.discountUse.create({
    data: { discountId: discount.id, paymentId: paymentId ?? '', email: 'ada@example.com' },
  })
  const account = { discounts: [{ id: discount.id, title: 'Autumn', code: null, amountMinor: 0 }] }
  await ctx.db.order.update({ where: { id: door.id }, data: { account } })
  const before = await stockOf(ctx, variantId)
  const results = await Promise.all(Array.from({ length: 5 }, () => cancelOwnOrder(guest, door)))
  expect(results.map(codeOf)).toEqual(Array(5).fill('ok'))
  expect(await stockOf(ctx, variantId)).toBe(before + 2)
  expect((await ctx.db.discount.findUniqueOrThrow({ where: { id: discount.id } })).used).toBe(0)
  expect(await getOrder(ctx, door.id)).toMatchObject({ status: 'cancelled', refundedMinor: totalMinor })
  expect(refunds.size).toBe(1)
})

test('a shopper cancels while the merchant fulfils: one of two wins, and stock and money agree', async () => {
  for (let round = 0; round < 8; round++) {
    const door = await order()
    const before = await stockOf(ctx, variantId)
    const codes = (await Promise.all([cancelOwnOrder(guest, door), fulfilOrder(ctx, door.id)])).map(codeOf)
    expect(codes.toSorted()).toEqual(['not-allowed', 'ok'])
    const after = await getOrder(ctx, door.id)
    const isCancelled = codes[0] === 'ok'
    expect(after?.status).toBe(isCancelled ? 'cancelled' : 'fulfilled')
    expect(after?.refundedMinor).toBe(isCancelled ? after?.totalMinor : 0)
    expect(await stockOf(ctx, variantId)).toBe(isCancelled ? before + 2 : before)
  }
})

test('without the key nobody cancels or buys again somebody else’s order', async () => {
  const door = await order()
  const bob = await customer('bob2@b.test')
  for (const by of [guest, bob]) {
    expect(codeOf(await cancelOwnOrder(by, { id: door.id, key: '' }))).toBe('not-found')
    expect(codeOf(await reorder(by, null, { id: door.id, key: '' }))).toBe('not-found')
    expect(codeOf(await registerFromOrder(by, { id: door.id, key: 'x', password: 'long enough 1' }, '1.2.3.4'))).toBe(
      'not-found',
    )
  }
  expect((await getOrder(ctx, door.id))?.status).toBe('open')
})

test('what was bought goes into the cart again, as far as it is sold', async () => {
  const gone = await sell(ctx, { title: 'Gone', stock: 5 })
  const few = await sell(ctx, { title: 'Few', stock: 5 })
  const cartId = await fillCart(ctx, [variantId, 2], [gone.variantId, 1], [few.variantId, 3])
  const { orderId: id } = mustOrder(await placeOrder(guest, cartId, await checkoutForm(ctx, cartId)))
  const door = { id, key: orderKey(ctx.tenant.id, id) }
  await ctx.db.product.updateMany({ where: { title: 'Gone' }, data: { status: 'archived' } })
  const again = must(await reorder(guest, null, door))
  expect(again.cart.lines.map(({ title, quantity }) => [title, quantity])).toEqual([
    ['Radio', 2],
    ['Few', 2],
  ])
  expect(again.missing).toEqual(['Gone is not sold any more.', 'Only 2 of Few are left.'])
  await ctx.db.product.updateMany({ data: { status: 'archived' } })
  expect(codeOf(await reorder(guest, null, door))).toBe('nothing-left')
  await ctx.db.product.updateMany({ data: { status: 'active' } })
})

test('a guest makes an account from the order: it comes along, others of the address wait for the mailbox', async () => {
  const [first, second] = [await order({ email: 'grace@navy.test' }), await order({ email: 'grace@navy.test' })]
  const session = must(await registerFromOrder(guest, { ...second, password: 'correct horse' }, '1.2.3.4'))
  const grace: StoreContext = { ...ctx, actor: { kind: 'customer', id: session.subjectId } }
  expect((await findCustomerOrders(grace)).items.map(({ id }) => id)).toEqual([second.id])
  expect(await getReceipt(grace, { id: first.id, key: '' })).toBeNull()
  expect(await findAddresses(grace)).toMatchObject([{ line1: '12 St James Square', country: 'GB' }])
  const twice = { ...first, password: 'another horse' }
  expect(codeOf(await registerFromOrder(guest, twice, '1.2.3.4'))).toBe('taken')
  expect(codeOf(await registerFromOrder(guest, { ...twice, ...second }, '1.2.3.4'))).toBe('taken')
})

const address = (changes: object = {}) =>
  AddressInput.parse({ name: 'Ada', line1: '1 Road', city: 'Paris', postalCode: '75001', country: 'FR', ...changes })

test('an account keeps its addresses: the default first, twenty at most, and only its own', async () => {
  const ada = await customer('addresses@a.test')
  must(await saveAddress(ada, address({ line1: '1 Road' })))
  must(await saveAddress(ada, address({ line1: '2 Road' })))
  const [one, two] = must(await saveAddress(ada, address({ line1: '3 Road', isDefault: 'on' }))).slice(1)
  expect((await findAddresses(ada)).map(({ line1 }) => line1)).toEqual(['3 Road', '1 Road', '2 Road'])
  must(await makeDefaultAddress(ada, { id: two?.id ?? '' }))
  must(await saveAddress(ada, address({ id: one?.id, line1: '1 Street' })))
  expect((await findAddresses(ada)).map(({ line1 }) => line1)).toEqual(['2 Road', '3 Road', '1 Street'])
  const bob = await customer('addresses@b.test')
  expect(codeOf(await saveAddress(bob, address({ id: one?.id })))).toBe('not-found')
  expect(codeOf(await makeDefaultAddress(bob, { id: one?.id ?? '' }))).toBe('not-found')
  must(await removeAddress(bob, { id: one?.id ?? '' }))
  expect((await findAddresses(ada)).length).toBe(3)
  expect(codeOf(await saveAddress(guest, address()))).toBe('signed-out')
  await Promise.all(Array.from({ length: 25 }, () => saveAddress(ada, address())))
  expect((await findAddresses(ada)).length).toBe(MAX_ADDRESSES)
  must(await removeAddress(ada, { id: two?.id ?? '' }))
  expect((await findAddresses(ada))[0]?.line1).toBe('3 Road')
})

test('a password changes only for who knows the old one, and ends the other sessions', async () => {
  const door = await order({ email: 'changes@a.test' })
  const { subjectId, version } = must(await registerFromOrder(guest, { ...door, password: 'first password' }, '::1'))
  const ada: StoreContext = { ...ctx, actor: { kind: 'customer', id: subjectId } }
  const change = (currentPassword: string, password: string) =>
    changePassword(ada, { currentPassword, password }, '::1')
  expect(codeOf(await change('not my password', 'second password'))).toBe('refused')
  expect(must(await change('first password', 'second password')).version).toBe(version + 1)
  expect(codeOf(await change('first password', 'third password'))).toBe('refused')
  must(await updateProfile(ada, { name: 'Countess' }))
  expect(await ctx.db.customer.findUnique({ where: { id: subjectId } })).toMatchObject({
    name: 'Countess',
    sessionVersion: version + 1,
  })
})

const refundForm = (id: string, amount: string, changes: object = {}) =>
  RefundOrderInput.parse({ id, amount, refundedMinor: 0, ...changes })

test('a part goes back to the card first and then to gift cards, restocks what was chosen, and sums to the unit', async () => {
  const { id } = await order()
  const { paymentId, totalMinor } = await ctx.db.order.findUniqueOrThrow({ where: { id } })
  const card = await ctx.db.giftCard.create({
    data: { codeHash: 'h1', lastFour: 'WXYZ', currency: 'USD', initialMinor: 500, balanceMinor: 0 },
  })
  // As a checkout writes it that a gift card paid a part of.
  await ctx.db.payment.update({ where: { id: paymentId ?? '' }, data: { amountMinor: totalMinor - 500 } })
  const account = { giftCards: [{ id: card.id, lastFour: 'WXYZ', amountMinor: 500 }] }
  await ctx.db.order.update({ where: { id }, data: { giftCardMinor: 500, account } })
  const lineId = (await getOrder(ctx, id))?.lines[0]?.id ?? ''
  const before = await stockOf(ctx, variantId)

  must(await refundOrder(ctx, refundForm(id, '3.00', { [`restock.${lineId}`]: '1' })))
  expect(await stockOf(ctx, variantId)).toBe(before + 1)
  expect(codeOf(await refundOrder(ctx, refundForm(id, '3.00')))).toBe('changed')
  const rest = totalMinor - 300
  const tooMuch = refundForm(id, String((rest + 1) / 100), { refundedMinor: 300 })
  expect(codeOf(await refundOrder(ctx, tooMuch))).toBe('too-much')
  expect(must(await refundOrder(ctx, refundForm(id, (rest / 100).toFixed(2), { refundedMinor: 300 })))).toMatchObject({
    refundedMinor: totalMinor,
    paymentStatus: 'refunded',
  })
  expect((await ctx.db.giftCard.findUniqueOrThrow({ where: { id: card.id } })).balanceMinor).toBe(500)
  const refunds = await ctx.db.refund.findMany({ where: { paymentId: paymentId ?? '' } })
  expect(refunds.reduce((sum, row) => sum + row.amountMinor + row.giftCardMinor, 0)).toBe(totalMinor)
})

test('no unit comes back into stock twice: not by another refund, a cancellation or ten at once', async () => {
  const { id } = await order()
  const lineId = (await getOrder(ctx, id))?.lines[0]?.id ?? ''
  const before = await stockOf(ctx, variantId)
  const restock = (units: number, refundedMinor: number) =>
    refundOrder(ctx, refundForm(id, '1.00', { [`restock.${lineId}`]: String(units), refundedMinor }))
  must(await restock(1, 0))
  expect(codeOf(await restock(2, 100))).toBe('too-many')
  expect(await getOrder(ctx, id)).toMatchObject({ refundedMinor: 100, lines: [{ restocked: 1 }] })
  await Promise.all(Array.from({ length: 10 }, () => cancelOrder(ctx, id)))
  expect(await stockOf(ctx, variantId)).toBe(before + 2)
  expect((await getOrder(ctx, id))?.lines[0]?.restocked).toBe(2)
})

test('how a parcel is followed can be corrected; the customer hears of it only when the merchant says so, and once', async () => {
  const { id } = await order()
  const tracking = { id, carrier: 'Post', trackingNumber: 'A1', trackingUrl: '' }
  expect(codeOf(await changeTracking(ctx, tracking))).toBe('not-allowed')
  must(await fulfilOrder(ctx, id))
  const mails = () =>
    ctx.db.mail.count({ where: { kind: 'order-shipped', dedupeKey: { startsWith: `order-shipped:${id}` } } })
  expect(must(await changeTracking(ctx, tracking)).tracking).toEqual({ carrier: 'Post', number: 'A1', url: '' })
  expect(await mails()).toBe(1)
  const told = { ...tracking, trackingNumber: 'A2', tell: 'on' as const }
  await Promise.all([changeTracking(ctx, told), changeTracking(ctx, told), changeTracking(ctx, told)])
  expect(await mails()).toBe(2)
  expect((await getOrder(ctx, id))?.tracking.number).toBe('A2')
})

test('of ten refunds at once one goes through', async () => {
  const { id } = await order()
  const lineId = (await getOrder(ctx, id))?.lines[0]?.id ?? ''
  const before = await stockOf(ctx, variantId)
  const form = refundForm(id, '1.00', { [`restock.${lineId}`]: '1' })
  const codes = (await Promise.all(Array.from({ length: 10 }, () => refundOrder(ctx, form)))).map(codeOf)
  expect(codes.toSorted()).toEqual([...Array(9).fill('changed'), 'ok'])
  expect([(await getOrder(ctx, id))?.refundedMinor, await stockOf(ctx, variantId)]).toEqual([100, before + 1])
})
