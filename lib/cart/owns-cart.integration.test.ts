import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestMarket, type TestMarket } from '#lib/testing/test-market.ts'
import { ownsCart } from './owns-cart.ts'

let market: TestMarket
beforeAll(async () => {
  market = await createTestMarket()
})
afterAll(() => market.close())

test("a guest's cart is whoever holds its id; an account's is the account's alone", async () => {
  const { ctx } = await market.createStore()
  const [alice, bob] = await Promise.all(
    ['alice', 'bob'].map((name) =>
      ctx.db.customer.create({ data: { name, email: `${name}@x.test`, passwordHash: '-' } }),
    ),
  )
  if (!alice || !bob) throw new Error('No customers')
  const guests = await ctx.db.cart.create({ data: {} })
  const hers = await ctx.db.cart.create({ data: { customerId: alice.id } })
  const guest = { kind: 'guest' } as const
  expect(await ownsCart(ctx.db, guests.id, guest)).toBe(true)
  expect(await ownsCart(ctx.db, hers.id, { kind: 'customer', id: alice.id })).toBe(true)
  expect(await ownsCart(ctx.db, hers.id, { kind: 'customer', id: bob.id })).toBe(false)
  expect(await ownsCart(ctx.db, hers.id, guest)).toBe(false)
  expect(await ownsCart(ctx.db, 'no-such-cart', guest)).toBe(false)
})
