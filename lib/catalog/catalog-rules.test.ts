import { expect, test } from 'vitest'
import { nextSlug } from './free-slug.ts'
import { pageWindow } from './paging.ts'
import { readPrices } from './read-prices.ts'
import { ProductInput } from './schema.ts'

const fieldsOf = (result: ReturnType<typeof readPrices>) => (result.ok ? [] : result.failures.map(({ field }) => field))

test('a page is the one asked for, the last when too far, the first when nonsense', () => {
  expect(pageWindow(2, 30, 12)).toEqual({ page: 2, pageCount: 3, skip: 12, take: 12 })
  expect(pageWindow(99, 30, 12).page).toBe(3)
  for (const asked of [undefined, 0, -5, Number.NaN, 1.5, Number.POSITIVE_INFINITY]) {
    expect(pageWindow(asked, 30, 12).page).toBe(1)
  }
  expect(pageWindow(1, 0, 12)).toEqual({ page: 1, pageCount: 1, skip: 0, take: 12 })
})

test('a taken slug is numbered, and the first free number is used', () => {
  expect(nextSlug('mug', new Set())).toBe('mug')
  expect(nextSlug('mug', new Set(['mug', 'mug-2', 'mug-4', 'mugs']))).toBe('mug-3')
})

test('prices are read in the currency of the store', () => {
  expect(readPrices({ price: '19.99', compareAt: '' }, 'USD')).toMatchObject({ value: { priceMinor: 1999 } })
  expect(readPrices({ price: '19.999', compareAt: '' }, 'KWD')).toMatchObject({ value: { priceMinor: 19_999 } })
  expect(readPrices({ price: '19.99', compareAt: '' }, 'JPY')).toMatchObject({
    failures: [{ field: 'price', message: 'Enter a price such as 20.' }],
  })
})

test('every wrong price is told at once, and a "before" price must be higher', () => {
  expect(fieldsOf(readPrices({ price: 'x', compareAt: 'y' }, 'USD'))).toEqual(['price', 'compareAt'])
  expect(fieldsOf(readPrices({ price: '10', compareAt: '10.00' }, 'USD'))).toEqual(['compareAt'])
  expect(fieldsOf(readPrices({ price: '-1', compareAt: '' }, 'USD'))).toEqual(['price'])
})

test('a product form is bounded, and text that cannot be stored is refused beside its field', () => {
  const form = { title: 'T', variants: [{ price: '1', stock: '0' }] }
  const wrong = (changes: object) =>
    ProductInput.safeParse({ ...form, ...changes }).error?.issues.map(({ path }) => path.join('.'))
  expect(wrong({})).toBeUndefined()
  expect(wrong({ title: ' ' })).toEqual(['title'])
  expect(wrong({ title: 'x'.repeat(256) })).toEqual(['title'])
  expect(wrong({ title: 'a\0b', description: 'a\0b' })).toEqual(['title', 'description'])
  expect(wrong({ description: 'x'.repeat(50_001) })).toEqual(['description'])
  for (const stock of ['-1', '1.5', '', 'x', '1000001', '1e3', ' ']) {
    expect(wrong({ variants: [{ price: '1', stock }] })).toEqual(['variants.0.stock'])
  }
  expect(wrong({ mediaIds: Array.from({ length: 13 }, (_, n) => `m${n}`).join() })).toEqual(['mediaIds'])
  expect(wrong({ status: 'archived' })).toEqual(['status'])
})
