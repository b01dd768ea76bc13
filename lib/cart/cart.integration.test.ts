import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { archiveProduct } from '#lib/catalog/archive-product.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { codeOf, fillCart, must, sell } from '#lib/testing/shop-fixture.ts'
import { createTestMarket, type TestMarket } from '#lib/testing/test-market.ts'
import { addToCart } from './add-to-cart.ts'
import { adoptCart } from './adopt-cart.ts'
import { cartCount } from './cart-count.ts'
import { getCart } from './get-cart.ts'
import { setCartQuantity } from './set-cart-quantity.ts'

let market: TestMarket
let ctx: StoreContext
let pen: string
let ink: string

beforeAll(async () => {
  market = await createTestMarket()
  ctx = { ...(await market.createStore()).ctx, actor: { kind: 'guest' } }
  pen = (await sell(ctx, { title: 'Pen', stock: 5, price: '2.50' })).variantId
  ink = (await sell(ctx, { title: 'Ink', stock: 1, price: '8.00' })).variantId
})
afterAll(() => market?.close())

const newCustomer = async () =>
  (await ctx.db.customer.create({ data: { email: `${randomUUID()}@example.com`, name: 'A', passwordHash: 'x' } })).id

test('the first thing begins a cart, more of it is counted together, prices are today’s', async () => {
  const first = must(await addToCart(ctx, null, { variantId: pen, quantity: 2 }))
  const second = must(await addToCart(ctx, first.id, { variantId: pen, quantity: 1 }))
  expect(second).toMatchObject({ id: first.id, count: 3, subtotalMinor: 750, currency: 'USD', notices: [] })
  expect(second.lines).toMatchObject([
    { title: 'Pen', quantity: 3, unitPriceMinor: 250, lineTotalMinor: 750, stock: 5 },
  ])
  expect(await cartCount(ctx.db, first.id)).toBe(3)
  expect(await getCart(ctx.db, first.id)).toEqual(second)
})

test('a cart that is gone, or a cookie that is nonsense, begins a new cart', async () => {
  for (const id of [randomUUID(), 'a\0b', "'"]) {
    const cart = must(await addToCart(ctx, id, { variantId: pen, quantity: 1 }))
    expect(cart).toMatchObject({ count: 1 })
    expect(cart.id).not.toBe(id)
    expect(await cartCount(ctx.db, id)).toBe(0)
    expect(await getCart(ctx.db, id)).toMatchObject({ id: null, lines: [] })
  }
})

test('a cart never holds more than there is, and says how many are left', async () => {
  const cartId = await fillCart(ctx, [pen, 4])
  expect(await addToCart(ctx, cartId, { variantId: pen, quantity: 2 })).toMatchObject({
    failures: [{ code: 'not-enough', field: 'quantity', message: 'Only 5 of Pen are left. You have 4 in your cart.' }],
  })
  expect(await setCartQuantity(ctx, cartId, { variantId: pen, quantity: 6 })).toMatchObject({
    failures: [{ code: 'not-enough' }],
  })
  expect(await addToCart(ctx, null, { variantId: ink, quantity: 2 })).toMatchObject({
    failures: [{ message: 'Only 1 of Ink is left.' }],
  })
  expect((await getCart(ctx.db, cartId)).count).toBe(4)
})

test('ten clicks at once on one cart are counted one by one', async () => {
  const many = (await sell(ctx, { title: 'Clip', stock: 100 })).variantId
  const cartId = await fillCart(ctx, [many])
  await Promise.all(Array.from({ length: 10 }, () => addToCart(ctx, cartId, { variantId: many, quantity: 1 })))
  expect((await getCart(ctx.db, cartId)).count).toBe(11)
})

test('quantity 0 removes the line; an unknown cart or product changes nothing', async () => {
  const cartId = await fillCart(ctx, [pen], [ink])
  expect(must(await setCartQuantity(ctx, cartId, { variantId: pen, quantity: 0 })).lines).toHaveLength(1)
  expect(must(await setCartQuantity(ctx, cartId, { variantId: pen, quantity: 0 })).lines).toHaveLength(1)
  expect(codeOf(await setCartQuantity(ctx, randomUUID(), { variantId: pen, quantity: 1 }))).toBe('cart-empty')
  expect(codeOf(await addToCart(ctx, cartId, { variantId: randomUUID(), quantity: 1 }))).toBe('not-found')
})

test('what is not sold any more leaves the total, is told once, and goes with the next change', async () => {
  const product = await sell(ctx, { title: 'Quill', stock: 5 })
  const cartId = await fillCart(ctx, [product.variantId], [pen])
  must(await archiveProduct(ctx, product.id))
  expect(await getCart(ctx.db, cartId)).toMatchObject({ count: 1, notices: ['Quill is not sold any more.'] })
  expect(await cartCount(ctx.db, cartId)).toBe(1)
  expect(codeOf(await addToCart(ctx, cartId, { variantId: product.variantId, quantity: 1 }))).toBe('not-found')
  expect(must(await setCartQuantity(ctx, cartId, { variantId: pen, quantity: 2 })).notices).toEqual([])
})

test('a line that others have bought away says so', async () => {
  const product = await sell(ctx, { title: 'Nib', stock: 3 })
  const cartId = await fillCart(ctx, [product.variantId, 3])
  await ctx.db.variant.update({ where: { id: product.variantId }, data: { stock: 1 } })
  expect((await getCart(ctx.db, cartId)).notices).toEqual(['Only 1 of Nib is left.'])
  await ctx.db.variant.update({ where: { id: product.variantId }, data: { stock: 0 } })
  expect((await getCart(ctx.db, cartId)).notices).toEqual(['Nib just sold out.'])
})

test('at sign-in the guest’s cart becomes the account’s, and stays so at the next sign-in', async () => {
  const customerId = await newCustomer()
  const cartId = await fillCart(ctx, [pen, 2])
  expect(await adoptCart(ctx, cartId, customerId)).toBe(cartId)
  expect(await adoptCart(ctx, cartId, customerId)).toBe(cartId)
  expect(await adoptCart(ctx, null, customerId)).toBe(cartId)
  expect((await getCart(ctx.db, cartId)).count).toBe(2)
})

test('two carts are poured together, as far as there is stock, also when two sign-ins come at once', async () => {
  const customerId = await newCustomer()
  const own = await fillCart(ctx, [pen, 4])
  await adoptCart(ctx, own, customerId)
  const guest = await fillCart(ctx, [pen, 3], [ink, 1])
  expect(await Promise.all([1, 2, 3].map(() => adoptCart(ctx, guest, customerId)))).toEqual([own, own, own])
  const cart = await getCart(ctx.db, own)
  expect(cart.lines.map(({ title, quantity }) => [title, quantity])).toEqual([
    ['Pen', 5],
    ['Ink', 1],
  ])
  expect((await getCart(ctx.db, guest)).id).toBeNull()
})

test('the cart of another account is never taken, whatever the cookie says', async () => {
  const [ada, bob] = [await newCustomer(), await newCustomer()]
  const cartId = await fillCart(ctx, [pen, 1])
  await adoptCart(ctx, cartId, ada)
  expect(await adoptCart(ctx, cartId, bob)).toBeNull()
  expect(await ctx.db.cart.findUnique({ where: { id: cartId } })).toMatchObject({ customerId: ada })
})

test('an account without a cookie finds its own cart again, also from two tabs at once', async () => {
  const customerId = await newCustomer()
  const as: StoreContext = { ...ctx, actor: { kind: 'customer', id: customerId } }
  const carts = await Promise.all([1, 2].map(() => addToCart(as, null, { variantId: pen, quantity: 1 })))
  expect(new Set(carts.map((cart) => must(cart).id)).size).toBe(1)
  expect(await ctx.db.cart.count({ where: { customerId } })).toBe(1)
})
