import { expect, test } from 'vitest'
import { slugOfHandle } from './slug-of-handle.ts'

test('a handle is the address it spells', () => {
  expect(['wool-scarf', 'Wool Scarf!', 'Café’s', '  a__b  '].map(slugOfHandle)).toEqual([
    'wool-scarf',
    'wool-scarf',
    'cafes',
    'a-b',
  ])
  expect(['', '!!!', ' - '].map(slugOfHandle)).toEqual(['', '', ''])
})

test('handles that our addresses cannot spell whole stay apart, and are the same again each time', () => {
  const long = 'x'.repeat(100)
  const handles = ['シャツ', '帽子', 'シャツ-1', '帽子-1', 'straße', 'strae', 'stra-e', `${long}a`, `${long}b`]
  const slugs = handles.map(slugOfHandle)
  expect(new Set(slugs).size).toBe(handles.length)
  expect(slugs.every((slug) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) && slug.length <= 80)).toBe(true)
  expect(handles.map(slugOfHandle)).toEqual(slugs)
  expect(slugOfHandle(slugOfHandle('シャツ'))).toBe(slugOfHandle('シャツ'))
})
