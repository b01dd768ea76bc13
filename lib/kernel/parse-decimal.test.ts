import { expect, test } from 'vitest'
import { decimalText, parseDecimal } from './parse-decimal.ts'

test('numbers are read as people type them, exactly', () => {
  const read = ['19', '7.5', '7,25', ' 0.01 ', '0', '100.00', '5.'].map((text) => parseDecimal(text, 2))
  expect(read).toEqual([1900, 750, 725, 1, 0, 10_000, 500])
  expect(parseDecimal('1.234', 3)).toBe(1_234)
})

test('what is no number, or finer than what counts, is none', () => {
  for (const text of ['', '-1', '1e3', '9.975', 'ten', '1.2.3', '9999999999']) expect(parseDecimal(text, 2)).toBeNull()
})

test('what was read is shown as it was meant', () => {
  expect([1900, 750, 725, 1, 0].map((amount) => decimalText(amount, 2))).toEqual(['19', '7.5', '7.25', '0.01', '0'])
})
