import { afterAll, beforeAll, expect, test } from 'vitest'
import { findAddresses } from '#lib/customers/find-addresses.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { checkoutForm, fillCart, sell } from '#lib/testing/shop-fixture.ts'
import { createTestMarket, type TestMarket } from '#lib/testing/test-market.ts'
import { keepAddress } from './keep-address.ts'

let market: TestMarket
let ctx: StoreContext

beforeAll(async () => {
  market = await createTestMarket()
  ctx = (await market.createStore()).ctx
})
afterAll(() => market?.close())

test('an address is kept once with the account of whoever is signed in, and with nobody else’s', async () => {
  const people = ['ada', 'bob'].map((name) => ({ email: `${name}@example.com`, name, passwordHash: 'x' }))
  const [ada, bob] = await Promise.all(people.map((data) => ctx.db.customer.create({ data })))
  const as = (id = ''): StoreContext => ({ ...ctx, actor: { kind: 'customer', id } })
  const { variantId } = await sell(ctx, { title: 'Pen', stock: 5 })
  const form = await checkoutForm(ctx, await fillCart(ctx, [variantId]))
  await keepAddress(as(ada?.id), form)
  await keepAddress(as(ada?.id), form)
  await keepAddress(as(ada?.id), { ...form, line1: '13 St James Square' })
  await keepAddress({ ...ctx, actor: { kind: 'guest' } }, form)
  expect((await findAddresses(as(ada?.id))).map(({ line1 }) => line1)).toEqual([
    '12 St James Square',
    '13 St James Square',
  ])
  expect(await findAddresses(as(bob?.id))).toEqual([])
})
