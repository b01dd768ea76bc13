import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { testProvider } from './test-provider.ts'

const request = (number: string, idempotencyKey: string = randomUUID()) => ({
  idempotencyKey,
  amountMinor: 100,
  currency: 'USD',
  card: { number, expiry: '12/39', cvc: '123' },
})

test('each test card does what its number promises, every other one is no card', async () => {
  expect(await testProvider.charge(request('4242 4242 4242 4242'))).toMatchObject({ status: 'succeeded' })
  expect(await testProvider.charge(request('4000000000000002'))).toEqual({ status: 'failed', code: 'declined' })
  expect(await testProvider.charge(request('4000000000009995'))).toEqual({
    status: 'failed',
    code: 'insufficient-funds',
  })
  expect(await testProvider.charge(request('5555555555554444'))).toEqual({ status: 'failed', code: 'invalid' })
  expect(await testProvider.charge(request('__proto__'))).toEqual({ status: 'failed', code: 'invalid' })
  expect(await testProvider.charge({ ...request(''), card: null })).toEqual({ status: 'failed', code: 'invalid' })
})

test('the same key is one charge, whatever card comes with it the second time, and can be asked for later', async () => {
  const key = randomUUID()
  expect(await testProvider.retrieve(key)).toEqual({ status: 'unknown' })
  const first = await testProvider.charge(request('4242 4242 4242 4242', key))
  expect(await testProvider.charge(request('4000000000000002', key))).toEqual(first)
  expect(await testProvider.retrieve(key)).toEqual(first)
})
