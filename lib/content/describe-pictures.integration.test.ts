import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestMarket, type TestMarket } from '#lib/testing/test-market.ts'
import { describePictures, PictureAlts } from './describe-pictures.ts'

let market: TestMarket
beforeAll(async () => {
  market = await createTestMarket()
})
afterAll(() => market.close())

test('describes pictures of this store and no other', async () => {
  const [one, other] = [await market.createStore(), await market.createStore()]
  const mine = await one.ctx.db.media.findFirstOrThrow()
  const theirs = await other.ctx.db.media.findFirstOrThrow()
  await describePictures(one.ctx, { [mine.id]: 'A mug on a table', [theirs.id]: 'Mine now' })
  expect((await one.ctx.db.media.findUniqueOrThrow({ where: { id: mine.id } })).alt).toBe('A mug on a table')
  expect((await other.ctx.db.media.findUniqueOrThrow({ where: { id: theirs.id } })).alt).toBe(theirs.alt)
})

test.each(['', 'no json', '[1]', '{"a":1}', 'null', `{"a":"${'x'.repeat(201)}"}`])(
  'a field that cannot be read describes nothing: %s',
  (text) => {
    expect(PictureAlts.parse(text)).toEqual({})
  },
)
