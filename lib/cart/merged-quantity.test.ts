import { expect, test } from 'vitest'
import { mergedQuantity } from './merged-quantity.ts'

test('both quantities together, as far as there is stock', () => {
  expect(mergedQuantity(2, 3, 100)).toBe(5)
  expect(mergedQuantity(2, 3, 4)).toBe(4)
})

test('signing in never takes anything out of a cart', () => {
  expect(mergedQuantity(2, 3, 0)).toBe(3)
  expect(mergedQuantity(4, 1, 2)).toBe(4)
})

test('no line grows beyond the limit of a line', () => {
  expect(mergedQuantity(900, 900, 5_000)).toBe(999)
})
