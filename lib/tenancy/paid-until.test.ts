import { expect, test } from 'vitest'
import { PaidUntil } from './paid-until.ts'

const refusalOf = (text: string) => PaidUntil.safeParse(text).error?.issues[0]?.message
const read = (text: string) => PaidUntil.safeParse(text).data

test('a day begins at midnight in UTC, a moment keeps its offset, and never is no date', () => {
  expect(read('2027-01-31')).toEqual(new Date('2027-01-31T00:00:00Z'))
  expect(read('2028-02-29')).toEqual(new Date('2028-02-29T00:00:00Z'))
  expect(read('2027-01-31T12:00:00+02:00')).toEqual(new Date('2027-01-31T10:00:00Z'))
  expect([read('never'), read('')]).toEqual([null, null])
})

test('a day that the calendar does not have is refused, not moved to the next month', () => {
  const texts = ['2027-02-29', '2027-02-30', '2027-13-01', '2027-00-10', '31.01.2027', '2027-1-3', 'Never', 'x']
  expect(new Set(texts.map(refusalOf))).toEqual(new Set(['Write the date as 2027-01-31.']))
})

test('a moment without an offset would mean another one on every machine, and is refused', () => {
  expect(PaidUntil.safeParse('2027-01-31T12:00:00').success).toBe(false)
})

test('a slip of the pen that would close a store for good or never is refused', () => {
  const texts = ['0027-01-31', '1999-12-31', '2200-01-01', '9999-12-31T23:59:59-12:00']
  expect(new Set(texts.map(refusalOf))).toEqual(new Set(['Choose a date between 2000 and 2199.']))
})
