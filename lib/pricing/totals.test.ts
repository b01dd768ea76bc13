import { expect, test } from 'vitest'
import { MAX_MINOR } from '#lib/kernel/money.ts'
import { cartTotals, lineTotal, subtotal } from './totals.ts'

test('a total is the lines and the delivery, in whole minor units', () => {
  const lines = [
    { unitPriceMinor: 99_999, quantity: 1 },
    { unitPriceMinor: 2_999, quantity: 3 },
  ]
  expect(lineTotal({ unitPriceMinor: 2_999, quantity: 3 })).toBe(8_997)
  expect(cartTotals({ lines, shippingMinor: 500 })).toEqual({
    subtotalMinor: 108_996,
    shippingMinor: 500,
    totalMinor: 109_496,
  })
})

test('an amount that no order can hold has no total, one unit less has', () => {
  const lines = [{ unitPriceMinor: MAX_MINOR, quantity: 1 }]
  expect(cartTotals({ lines, shippingMinor: 1 })).toBeNull()
  expect(cartTotals({ lines, shippingMinor: 0 })?.totalMinor).toBe(MAX_MINOR)
})

test('the largest possible cart is still added up exactly', () => {
  const lines = Array.from({ length: 100 }, () => ({ unitPriceMinor: MAX_MINOR, quantity: 999 }))
  expect(BigInt(subtotal(lines))).toBe(BigInt(MAX_MINOR) * 99_900n)
})

test('an empty cart costs its delivery', () => {
  expect(cartTotals({ lines: [], shippingMinor: 0 })).toEqual({ subtotalMinor: 0, shippingMinor: 0, totalMinor: 0 })
})
