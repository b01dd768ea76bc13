import { expect, test } from 'vitest'
import { searchTerms } from './search-terms.ts'

test('every word must be there, the last one may be unfinished', () => {
  expect(searchTerms('  Wireless  Mou')).toBe('wireless & mou:*')
})

test.each(['', '   ', '\0', "'", '&|!():*', '💥', '\u200b', '\\'])('"%s" has no word in it', (query) => {
  expect(searchTerms(query)).toBeNull()
})

test('nothing but letters and digits passes', () => {
  expect(searchTerms('it\'s 5\' & ("x") | !y:*\\')).toBe('it & s & 5 & x & y:*')
  expect(searchTerms('a\0b')).toBe('a & b:*')
  expect(searchTerms('Ünï 日本')).toBe('ünï & 日本:*')
})

test('a flood is cut short', () => {
  expect(searchTerms('x'.repeat(10_000))).toBe(`${'x'.repeat(40)}:*`)
  expect(searchTerms('a '.repeat(5_000))?.split(' & ')).toHaveLength(8)
})
