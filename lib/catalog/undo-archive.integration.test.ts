import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestMarket, type TestMarket } from '#lib/testing/test-market.ts'
import { archiveProduct } from './archive-product.ts'
import { findProducts } from './find-products.ts'
import { undoArchive } from './undo-archive.ts'

let market: TestMarket
beforeAll(async () => {
  market = await createTestMarket()
})
afterAll(() => market.close())

test('puts back the status the product had, and only once', async () => {
  const { ctx } = await market.createStore()
  const [product] = (await findProducts(ctx, {})).items
  if (!product) throw new Error('A new store has examples')
  await archiveProduct(ctx, product.id)
  expect(await undoArchive(ctx, product.id, 'active')).toMatchObject({ ok: true, value: { status: 'active' } })
  // Not archived any more: a late Undo changes nothing.
  expect(await undoArchive(ctx, product.id, 'draft')).toMatchObject({ ok: true, value: { status: 'active' } })
})

test('a product of another store is not there', async () => {
  const [one, other] = [await market.createStore(), await market.createStore()]
  const [product] = (await findProducts(one.ctx, {})).items
  expect(await undoArchive(other.ctx, product?.id ?? '', 'active')).toMatchObject({
    ok: false,
    failures: [{ code: 'not-found' }],
  })
})
