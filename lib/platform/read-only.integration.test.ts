import { afterAll, beforeAll, expect, test } from 'vitest'
import { addToCart } from '#lib/cart/add-to-cart.ts'
import { getCart } from '#lib/cart/get-cart.ts'
import { setCartQuantity } from '#lib/cart/set-cart-quantity.ts'
import { placeOrder } from '#lib/checkout/place-order.ts'
import { ownerPool } from '#lib/db/connections.ts'
import { setPlan } from '#lib/tenancy/set-plan.ts'
import { type StoreContext, storeContext } from '#lib/tenancy/store-context.ts'
import { checkoutForm, codeOf, fillCart, must, mustOrder, sell } from '#lib/testing/shop-fixture.ts'
import { createTestMarket, type TestMarket } from '#lib/testing/test-market.ts'

let market: TestMarket
let ctx: StoreContext
let pen: string

beforeAll(async () => {
  market = await createTestMarket()
  ctx = (await market.createStore()).ctx
  pen = (await sell(ctx, { title: 'Pen', stock: 9, price: '2.50' })).variantId
})
afterAll(() => market.close())

const DAY_MS = 24 * 60 * 60_000

/** The store as it is when its time ran out so many days ago. */
async function ranOut(daysAgo: number): Promise<StoreContext> {
  const terms = { onTrial: true, paidUntil: new Date(Date.now() - daysAgo * DAY_MS) }
  return storeContext(must(await setPlan(ctx.tenant.id, terms, { actor: 'test' })), { kind: 'guest' })
}

test('in the seven days of warning shoppers order as before', async () => {
  const warned = await ranOut(6)
  const cart = await fillCart(warned, [pen, 1])
  expect(codeOf(await placeOrder(warned, cart, await checkoutForm(warned, cart)))).toBe('ok')
})

test('after them nothing can be put into a cart or ordered, and nothing is lost', async () => {
  const cart = await fillCart(ctx, [pen, 2])
  const form = await checkoutForm(ctx, cart)
  const closed = await ranOut(8)
  expect(codeOf(await addToCart(closed, cart, { variantId: pen, quantity: 1 }))).toBe('read-only')
  expect(codeOf(await setCartQuantity(closed, cart, { variantId: pen, quantity: 0 }))).toBe('read-only')
  expect(codeOf(await placeOrder(closed, cart, form))).toBe('read-only')
  expect((await getCart(closed.db, cart)).lines).toMatchObject([{ quantity: 2 }])

  const paid = { onTrial: false, paidUntil: new Date(Date.now() + DAY_MS) }
  const open = storeContext(must(await setPlan(ctx.tenant.id, paid, { actor: 'test' })), { kind: 'guest' })
  expect(codeOf(await placeOrder(open, cart, form))).toBe('ok')
})

test('an order that was placed before is answered again after the store closed', async () => {
  const cart = await fillCart(ctx, [pen, 1])
  const form = await checkoutForm(ctx, cart)
  const placed = mustOrder(await placeOrder(ctx, cart, form))
  expect(mustOrder(await placeOrder(await ranOut(8), cart, form))).toEqual(placed)
})

test('a new store has no date, so it never runs out by itself; what is set is written down', async () => {
  const { tenant } = await market.createStore()
  expect(tenant.paidUntil).toBeNull()
  await setPlan(tenant.id, { onTrial: false, paidUntil: null }, { actor: 'test' })
  const { rows } = await ownerPool().query('SELECT action, detail FROM audit_event WHERE tenant_id = $1', [tenant.id])
  expect(rows).toContainEqual({ action: 'tenant.plan-set', detail: { terms: 'paid', until: 'never' } })
})
