import { expect, test } from 'vitest'
import { mayPass, type PaymentStatus } from './payment-lifecycle.ts'

test('only the known steps can be taken', () => {
  const all: PaymentStatus[] = ['pending', 'succeeded', 'authorised', 'failed', 'refunded']
  const steps = all.flatMap((from) => all.filter((to) => mayPass(from, to)).map((to) => `${from} → ${to}`))
  expect(steps).toEqual([
    'pending → succeeded',
    'pending → authorised',
    'pending → failed',
    'succeeded → refunded',
    'authorised → succeeded',
    'authorised → failed',
    'failed → succeeded',
    'failed → authorised',
    'refunded → succeeded',
  ])
})
