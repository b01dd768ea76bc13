import { expect, test } from 'vitest'
import { MAX_MINOR, parseMoney, toDecimal } from './money.ts'

const read = (currency: string, ...texts: string[]) => texts.map((text) => parseMoney(text, currency))

test('an amount is read as people write it here and elsewhere, exactly', () => {
  expect(read('USD', '12', '29.9', '1,029.98', ' 0.01 ', '1,000')).toEqual([1_200, 2_990, 102_998, 1, 100_000])
  expect(read('EUR', '29,90', '29,9', '1.029,98', '12345,67')).toEqual([2_990, 2_990, 102_998, 1_234_567])
  expect(read('KWD', '1.250', '1,25', '1,250')).toEqual([1_250, 1_250, 1_250_000])
  expect(read('JPY', '1,200', '120')).toEqual([1_200, 120])
})

test('what is no amount, too fine or too high is none', () => {
  for (const text of ['', '-1', 'ten', '1.999', '1,2,3', '1.2,3', '12,', ',5', '1,029,98', '$5', '1e3']) {
    expect(parseMoney(text, 'USD')).toBeNull()
  }
  expect(read('JPY', '1.5', '1,5', '12,50')).toEqual([null, null, null])
  expect(read('JPY', String(MAX_MINOR), String(MAX_MINOR + 1))).toEqual([MAX_MINOR, null])
})

test('what is written for a machine is read again as the same', () => {
  for (const currency of ['JPY', 'USD', 'KWD']) {
    for (const amount of [0, 1, 99, 1_234_567, MAX_MINOR]) {
      expect(parseMoney(toDecimal(amount, currency), currency)).toBe(amount)
    }
  }
})
