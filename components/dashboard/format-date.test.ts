import { expect, test } from 'vitest'
import { formatDate, formatMoment } from './format-date.ts'

const now = new Date('2026-11-21T12:00:00Z')

test.each([
  ['2026-11-21T11:59:30Z', 'just now'],
  ['2026-11-21T11:55:00Z', '5 minutes ago'],
  ['2026-11-21T09:00:00Z', '3 hours ago'],
  ['2026-11-20T11:00:00Z', 'yesterday'],
  ['2026-11-17T11:00:00Z', '4 days ago'],
  ['2026-11-14T12:00:00Z', '14 Nov 2026'],
])('a date is relative under a week, then absolute: %s', (at, words) => {
  expect(formatDate(new Date(at), now, 'UTC')).toBe(words)
})

test('an absolute date is told in the time zone of the store', () => {
  expect(formatDate(new Date('2026-11-01T23:30:00Z'), now, 'Asia/Tokyo')).toBe('2 Nov 2026')
  expect(formatMoment(new Date('2026-11-01T23:30:00Z'), 'Asia/Tokyo').replaceAll('\u202f', ' ')).toBe(
    '2 Nov 2026, 08:30',
  )
})
