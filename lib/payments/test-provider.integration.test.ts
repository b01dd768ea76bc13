import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { createTestMarket, type TestMarket } from '#lib/testing/test-market.ts'
import { answerTestChallenge } from './answer-test-challenge.ts'
import { getTestChallenge } from './get-test-challenge.ts'
import type { ChargeRequest } from './payment-provider.ts'
import { PaymentSettings } from './schema.ts'
import { testProvider } from './test-provider.ts'

let market: TestMarket
let ctx: StoreContext

beforeAll(async () => {
  market = await createTestMarket()
  ctx = (await market.createStore()).ctx
})
afterAll(() => market?.close())

/** Connected anew each time, as after a restart: whatever it remembers is not in the process. */
const provider = () => testProvider.connect(ctx, PaymentSettings.parse({}))

async function request(number: string): Promise<ChargeRequest> {
  const { id } = await ctx.db.payment.create({
    data: {
      idempotencyKey: randomUUID(),
      cartId: 'cart',
      provider: 'test',
      amountMinor: 100,
      currency: 'USD',
      checkout: {},
    },
  })
  const card = { number, expiry: '12/39', cvc: '123' }
  return { idempotencyKey: id, paymentId: id, reference: null, amountMinor: 100, currency: 'USD', card }
}

test.each([
  ['4242 4242 4242 4242', { status: 'succeeded' }],
  ['4000000000003220', { status: 'requires-action' }],
  ['4000000000000002', { status: 'failed', code: 'declined' }],
  ['4000000000009995', { status: 'failed', code: 'insufficient-funds' }],
  ['5555555555554444', { status: 'failed', code: 'invalid' }],
  ['__proto__', { status: 'failed', code: 'invalid' }],
  ['', { status: 'failed', code: 'invalid' }],
])('card "%s" does what its number promises', async (number, result) => {
  expect(await provider().charge(await request(number))).toMatchObject(result)
})

test('one payment is one charge, whatever card comes the second time; it is remembered beyond the process', async () => {
  const first = await request('4242 4242 4242 4242')
  expect(await provider().retrieve(first)).toEqual({ status: 'unknown' })
  const paid = await provider().charge(first)
  expect(await provider().charge({ ...first, card: null })).toEqual(paid)
  expect(await provider().retrieve(first)).toEqual(paid)
  expect(await provider().cancel(first)).toEqual(paid)
})

test('a question is answered by the shopper whose cart it is, once', async () => {
  const asked = await request('4000 0000 0000 3220')
  const { paymentId } = asked
  await provider().charge(asked)
  await answerTestChallenge(ctx.db, 'somebody else', { paymentId, answer: 'confirm' })
  await answerTestChallenge(ctx.db, null, { paymentId, answer: 'confirm' })
  expect(await getTestChallenge(ctx.db, 'cart', paymentId)).toMatchObject({ amountMinor: 100, currency: 'USD' })
  await answerTestChallenge(ctx.db, 'cart', { paymentId, answer: 'refuse' })
  await answerTestChallenge(ctx.db, 'cart', { paymentId, answer: 'confirm' })
  expect(await provider().retrieve(asked)).toEqual({ status: 'failed', code: 'declined' })
  expect(await getTestChallenge(ctx.db, 'cart', paymentId)).toBeNull()
})

test('confirming and cancelling at once: one of them holds, and both are told which', async () => {
  for (let round = 0; round < 10; round++) {
    const asked = await request('4000 0000 0000 3220')
    await provider().charge(asked)
    const [, cancelled] = await Promise.all([
      answerTestChallenge(ctx.db, 'cart', { paymentId: asked.paymentId, answer: 'confirm' }),
      provider().cancel(asked),
    ])
    const after = await provider().retrieve(asked)
    expect(after.status).toBe(cancelled.status === 'succeeded' ? 'succeeded' : 'failed')
  }
})

test('what was cancelled before it was charged is never paid', async () => {
  const early = await request('4242 4242 4242 4242')
  expect(await provider().cancel(early)).toEqual({ status: 'cancelled' })
  expect(await provider().charge(early)).toEqual({ status: 'failed', code: 'declined' })
})
