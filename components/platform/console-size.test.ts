import { expect, test } from 'vitest'
import { consoleCount, consoleSize } from './console-size.ts'

test.each([
  [0, '0 bytes'],
  [1023, '1023 bytes'],
  [1024, '1.0 KB'],
  [98_304, '96 KB'],
  [1_468_006, '1.4 MB'],
  [null, '–'],
])('a size of %s reads %s', (bytes, words) => {
  expect(consoleSize(bytes)).toBe(words)
})

test('a count that nobody could tell is a dash, and never a zero', () => {
  expect(consoleCount(null)).toBe('–')
  expect(consoleCount(1204)).toBe('1,204')
})
