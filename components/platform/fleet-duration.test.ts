import { expect, test } from 'vitest'
import { fleetDuration } from './fleet-duration.ts'

test.each([
  [0, 'under a second'],
  [999, 'under a second'],
  [16_600, '17 s'],
  [59_700, '1 min'],
  [240_000, '4 min'],
  [3_599_000, '1 h'],
  [7_500_000, '2 h 5 min'],
])('%s ms reads %s', (ms, words) => {
  expect(fleetDuration(ms)).toBe(words)
})
