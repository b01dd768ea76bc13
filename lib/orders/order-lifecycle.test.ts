import { expect, test } from 'vitest'
import { allowedSteps, isRefundDue, orderStatusesBefore } from './order-lifecycle.ts'

test('an order is fulfilled or cancelled from open only, and never leaves either', () => {
  expect(orderStatusesBefore('fulfilled')).toEqual(['open'])
  expect(orderStatusesBefore('cancelled')).toEqual(['open'])
  expect(orderStatusesBefore('open')).toEqual([])
})

test.each([
  [
    { status: 'open', paymentStatus: 'unpaid' },
    { markPaid: true, fulfil: true, cancel: true },
  ],
  [
    { status: 'open', paymentStatus: 'paid' },
    { markPaid: false, fulfil: true, cancel: true },
  ],
  [
    { status: 'fulfilled', paymentStatus: 'unpaid' },
    { markPaid: true, fulfil: false, cancel: false },
  ],
  [
    { status: 'fulfilled', paymentStatus: 'paid' },
    { markPaid: false, fulfil: false, cancel: false },
  ],
  [
    { status: 'cancelled', paymentStatus: 'unpaid' },
    { markPaid: false, fulfil: false, cancel: false },
  ],
  [
    { status: 'cancelled', paymentStatus: 'refunded' },
    { markPaid: false, fulfil: false, cancel: false },
  ],
] as const)('%o allows %o', (standing, steps) => expect(allowedSteps(standing)).toEqual(steps))

test('cancelled while paid means a refund is due, and cancelling again is what tries it', () => {
  const standing = { status: 'cancelled', paymentStatus: 'paid' } as const
  expect(isRefundDue(standing)).toBe(true)
  expect(allowedSteps(standing).cancel).toBe(true)
})
