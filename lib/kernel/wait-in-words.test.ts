import { expect, test } from 'vitest'
import { waitInWords } from './wait-in-words.ts'

test.each([
  [1, 'in a minute'],
  [60, 'in a minute'],
  [61, 'in 2 minutes'],
  [3600, 'in 60 minutes'],
])('%i seconds are waited for "%s"', (seconds, words) => {
  expect(waitInWords(seconds)).toBe(words)
})
