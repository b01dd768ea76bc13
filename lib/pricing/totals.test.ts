import { expect, test } from 'vitest'
import { MAX_MINOR } from '#lib/kernel/money.ts'
import { lineTotal, subtotal } from './totals.ts'

test('lines add up in whole minor units', () => {
  const lines = [
    { unitPriceMinor: 99_999, quantity: 1 },
    { unitPriceMinor: 2_999, quantity: 3 },
  ]
  expect(lineTotal({ unitPriceMinor: 2_999, quantity: 3 })).toBe(8_997)
  expect(subtotal(lines)).toBe(108_996)
})

test('the largest possible cart is still added up exactly', () => {
  const lines = Array.from({ length: 100 }, () => ({ unitPriceMinor: MAX_MINOR, quantity: 999 }))
  expect(BigInt(subtotal(lines))).toBe(BigInt(MAX_MINOR) * 99_900n)
})
