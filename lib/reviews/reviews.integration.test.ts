import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type StoreContext, storeContext } from '#lib/tenancy/store-context.ts'
import { codeOf, must, sell } from '#lib/testing/shop-fixture.ts'
import { createTestMarket, type TestMarket } from '#lib/testing/test-market.ts'
import { changeWishlist, MAX_WISHES } from '#lib/wishlist/change-wishlist.ts'
import { findWishes } from '#lib/wishlist/find-wishes.ts'
import { findReviews } from './find-reviews.ts'
import { listReviews } from './list-reviews.ts'
import { moderateReview } from './moderate-review.ts'
import { replyToReview } from './reply-to-review.ts'
import { ReviewInput } from './schema.ts'
import { writeReview } from './write-review.ts'

let market: TestMarket
let a: StoreContext
let b: StoreContext

beforeAll(async () => {
  market = await createTestMarket()
  a = (await market.createStore()).ctx
  b = (await market.createStore()).ctx
})
afterAll(() => market?.close())

/** A customer of the store, as who they act. */
async function customer(ctx: StoreContext, name = 'Ada'): Promise<StoreContext & { customerId: string }> {
  const { id } = await ctx.db.customer.create({
    data: { name, email: `${randomUUID()}@example.com`, passwordHash: 'none' },
  })
  return { ...storeContext(ctx.tenant, { kind: 'customer', id }), customerId: id }
}

async function buy(ctx: StoreContext, customerId: string, variantId: string, changes: object = {}): Promise<void> {
  await ctx.db.order.create({
    data: {
      number: randomUUID(),
      customerId,
      email: 'a@example.com',
      paymentStatus: 'paid',
      currency: 'USD',
      subtotalMinor: 1000,
      shippingMinor: 0,
      totalMinor: 1000,
      shippingMethod: 'standard',
      address: {},
      lines: { create: { variantId, title: 'Chair', unitPriceMinor: 1000, quantity: 1 } },
      ...changes,
    },
  })
}

const review = (rating: number, changes: object = {}) =>
  ReviewInput.parse({ rating, title: 'Good', body: 'It is.', ...changes })
const starsOf = async (ctx: StoreContext, id: string) => {
  const { ratingSum, ratingCount } = await ctx.db.product.findUniqueOrThrow({ where: { id } })
  return [ratingSum, ratingCount]
}
const onlyId = async (ctx: StoreContext, productId: string) =>
  (await ctx.db.review.findFirstOrThrow({ where: { productId }, select: { id: true } })).id

test('a review is for who paid for the product, with this very account, at this very store', async () => {
  const chair = await sell(a, { title: 'Chair', stock: 9 })
  const lamp = await sell(a, { title: 'Lamp', stock: 9 })
  const ada = await customer(a)
  expect(codeOf(await writeReview(a, chair.slug, review(5)))).toBe('signed-out')
  expect(codeOf(await writeReview(ada, chair.slug, review(5)))).toBe('not-bought')
  await buy(a, ada.customerId, chair.variantId, { paymentStatus: 'unpaid' })
  await buy(a, ada.customerId, chair.variantId, { status: 'cancelled' })
  await buy(a, ada.customerId, chair.variantId, { paymentStatus: 'refunded', refundedMinor: 1000 })
  expect(codeOf(await writeReview(ada, chair.slug, review(5)))).toBe('not-bought')
  await buy(a, ada.customerId, chair.variantId)
  expect(codeOf(await writeReview(ada, lamp.slug, review(5)))).toBe('not-bought')
  must(await writeReview(ada, chair.slug, review(5)))
  const foreign = await customer(b)
  expect(codeOf(await writeReview({ ...foreign, actor: ada.actor }, chair.slug, review(5)))).toBe('not-found')
})

test('it waits, counts when it is published, and again leaves the count when it is written anew or taken out', async () => {
  const chair = await sell(a, { title: 'Chair', stock: 9 })
  const ada = await customer(a, 'Ada Byron')
  await buy(a, ada.customerId, chair.variantId)
  must(await writeReview(ada, chair.slug, review(4)))
  expect((await listReviews(a.db, chair.id, 1)).total).toBe(0)
  const id = await onlyId(a, chair.id)
  must(await moderateReview(a, { id, status: 'published' }))
  must(await replyToReview(a, { id, reply: 'Thank you.' }))
  expect((await listReviews(a.db, chair.id, 1)).items).toMatchObject([
    { author: 'Ada Byron', rating: 4, body: 'It is.', reply: 'Thank you.' },
  ])
  expect(await starsOf(a, chair.id)).toEqual([4, 1])
  must(await writeReview(ada, chair.slug, review(2)))
  expect(await starsOf(a, chair.id)).toEqual([0, 0])
  expect((await findReviews(a, { status: 'pending', q: 'byron' })).items.map((each) => each.id)).toContain(id)
  must(await moderateReview(a, { id, status: 'published' }))
  expect(await starsOf(a, chair.id)).toEqual([2, 1])
  must(await moderateReview(a, { id, status: 'refused' }))
  expect(await starsOf(a, chair.id)).toEqual([0, 0])
})

test('twenty moderations at once count once', async () => {
  const chair = await sell(a, { title: 'Chair', stock: 9 })
  const ada = await customer(a)
  await buy(a, ada.customerId, chair.variantId)
  must(await writeReview(ada, chair.slug, review(5)))
  const id = await onlyId(a, chair.id)
  const all = (status: 'published' | 'refused') =>
    Promise.all(Array.from({ length: 20 }, () => moderateReview(a, { id, status })))
  await all('published')
  expect(await starsOf(a, chair.id)).toEqual([5, 1])
  await all('refused')
  expect(await starsOf(a, chair.id)).toEqual([0, 0])
  await Promise.all([all('published'), all('refused'), writeReview(ada, chair.slug, review(3))])
  const { status, rating } = await a.db.review.findUniqueOrThrow({ where: { id } })
  expect(await starsOf(a, chair.id)).toEqual(status === 'published' ? [rating, 1] : [0, 0])
})

test('the same form twice at once is one review', async () => {
  const chair = await sell(a, { title: 'Chair', stock: 9 })
  const ada = await customer(a)
  await buy(a, ada.customerId, chair.variantId)
  const sent = await Promise.all([1, 2, 3].map(() => writeReview(ada, chair.slug, review(5))))
  expect(sent.map(codeOf)).toEqual(['ok', 'ok', 'ok'])
  expect(await a.db.review.count({ where: { productId: chair.id } })).toBe(1)
})

test('a shop that closed its reviews takes none', async () => {
  const lamp = await sell(b, { title: 'Lamp', stock: 9 })
  const ada = await customer(b)
  await buy(b, ada.customerId, lamp.variantId)
  await b.db.storeSettings.update({ where: { id: 'store' }, data: { reviewsOpen: false } })
  expect(codeOf(await writeReview(ada, lamp.slug, review(5)))).toBe('closed')
})

test('another store’s review can be neither published nor answered', async () => {
  const { id } = await a.db.review.findFirstOrThrow({ select: { id: true } })
  expect(codeOf(await moderateReview(b, { id, status: 'published' }))).toBe('not-found')
  expect(codeOf(await replyToReview(b, { id, reply: 'x' }))).toBe('not-found')
})

test('wishes are kept once, newest first, not beyond their number, and shown while they are sold', async () => {
  const [chair, lamp] = [await sell(a, { title: 'Chair', stock: 9 }), await sell(a, { title: 'Lamp', stock: 9 })]
  const ada = await customer(a)
  const wish = (productId: string, wished = true) => changeWishlist(ada, { productId, wished })
  await Promise.all([wish(chair.id), wish(chair.id)])
  must(await wish(lamp.id))
  expect(must(await wish(chair.id))).toEqual([lamp.id, chair.id])
  expect((await findWishes(ada)).map(({ id }) => id)).toEqual([chair.id, lamp.id])
  await a.db.product.update({ where: { id: chair.id }, data: { status: 'draft' } })
  expect((await findWishes(ada)).map(({ id }) => id)).toEqual([lamp.id])
  expect(must(await wish(chair.id, false))).toEqual([lamp.id])
  expect(codeOf(await wish(chair.id))).toBe('not-found')
  expect(codeOf(await changeWishlist(a, { productId: lamp.id, wished: true }))).toBe('signed-out')
  const foreign = await sell(b, { title: 'Foreign', stock: 1 })
  expect(codeOf(await wish(foreign.id))).toBe('not-found')
  const wishlist = Array.from({ length: MAX_WISHES }, () => randomUUID())
  await a.db.customer.update({ where: { id: ada.customerId }, data: { wishlist } })
  expect(codeOf(await wish(lamp.id))).toBe('full')
})
