import { expect, test } from 'vitest'
import { BREAKS_AFTER, breakAfter, nextTryAfter } from './retry-times.ts'

const MINUTE_MS = 60_000
const FAILED = [1, 2, 3, 4, 5, 6, 7, 8]

test('eight more tries come within four hours, each a fifth earlier or later at most, and none after them', () => {
  const planned = FAILED.map((failed) => nextTryAfter(failed, () => 0.5) ?? 0)
  expect(planned.reduce((sum, each) => sum + each, 0)).toBe(4 * 60 * MINUTE_MS)
  for (const failed of FAILED) {
    const middle = planned[failed - 1] ?? 0
    expect(nextTryAfter(failed, () => 0)).toBe(middle * 0.8)
    expect(nextTryAfter(failed, () => 1)).toBe(middle * 1.2)
    for (let drawn = 0; drawn < 1_000; drawn++) {
      const wait = nextTryAfter(failed) ?? 0
      expect(wait >= middle * 0.8 && wait <= middle * 1.2).toBe(true)
    }
  }
  expect([9, 10, 100].map((failed) => nextTryAfter(failed))).toEqual([null, null, null])
})

test('what failed together does not come back together', () => {
  const waits = Array.from({ length: 100 }, () => nextTryAfter(4))
  expect(new Set(waits).size).toBeGreaterThan(90)
})

test('a webhook is left alone after five failures in a row, each time for twice as long, up to half an hour', () => {
  expect(BREAKS_AFTER).toBe(5)
  expect([0, 1, 4].map(breakAfter)).toEqual([null, null, null])
  expect([5, 6, 7, 8, 9, 10, 11, 1_000].map((failures) => (breakAfter(failures) ?? 0) / MINUTE_MS)).toEqual([
    1, 2, 4, 8, 16, 32, 32, 32,
  ])
})
