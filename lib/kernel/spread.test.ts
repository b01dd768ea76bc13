import { expect, test } from 'vitest'
import { shareOf, spread } from './spread.ts'

test('what is left over goes to the largest remainders, the earlier one first when they are equal', () => {
  expect(spread(100, [1, 1, 1])).toEqual([34, 33, 33])
  expect(spread(10, [50, 30, 21])).toEqual([5, 3, 2])
  expect(spread(7, [0, 10, 4])).toEqual([0, 5, 2])
})

test('no share is larger than its weight', () => {
  expect(spread(3, [1, 1, 1])).toEqual([1, 1, 1])
  expect(spread(9, [1, 9])).toEqual([1, 8])
})

test('an amount without anything to put it on is a bug, nothing is not', () => {
  expect(() => spread(1, [0, 0])).toThrow(RangeError)
  expect(spread(0, [0, 0])).toEqual([0, 0])
})

test('shares are exact beyond what a double holds', () => {
  const weights = [2_147_483_647, 2_147_483_646, 1]
  expect(spread(2_147_483_647, weights).reduce((a, b) => a + b)).toBe(2_147_483_647)
  // 2^31 · 2^31 ÷ (2^31 + 1), worked out by hand.
  expect(shareOf(2_147_483_648, 2_147_483_648, 2_147_483_649)).toBe(2_147_483_647)
})

test('a half is rounded up', () => {
  expect([shareOf(5, 1000, 10_000), shareOf(49, 100, 10_000), shareOf(50, 100, 10_000)]).toEqual([1, 0, 1])
})
