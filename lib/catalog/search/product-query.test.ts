import { expect, test } from 'vitest'
import { EMPTY_QUERY, readProductQuery, writeProductQuery } from './product-query.ts'

const read = (query: string, currency = 'USD') => readProductQuery(new URLSearchParams(query), currency)
const canonical = (query: string, currency = 'USD') => writeProductQuery(read(query, currency), currency)

test('one list has one address, in whatever order it was asked for', () => {
  const asked = 'page=2&option.Size=M&sort=name&option.Colour=Red&stock=in&max=50&option.Colour=Blue&min=5.5&q=a&utm=x'
  const written = 'q=a&min=5.5&max=50&option.Colour=Blue&option.Colour=Red&option.Size=M&stock=in&sort=name&page=2'
  expect(canonical(asked)).toBe(written)
  expect(canonical(written)).toBe(written)
  expect(canonical('min=&max=&q=&collection=')).toBe('')
})

test.each([
  'min=-1',
  'min=1e5',
  'max=NaN',
  'page=0',
  'page=99999',
  'sort=__proto__',
  'collection=../x',
  'stock=1',
  'option.=x',
  'option.Size=',
])('nonsense asks for nothing: %s', (query) => {
  expect(read(query)).toEqual(EMPTY_QUERY)
})

test('amounts are in the units of the currency, and turned bounds are turned back', () => {
  expect(read('min=5&max=2')).toMatchObject({ priceMin: 200, priceMax: 500 })
  expect(read('min=5', 'JPY').priceMin).toBe(5)
  expect(read('min=5', 'KWD').priceMin).toBe(5000)
})

test('what PostgreSQL cannot store is taken out', () => {
  expect(read('q=a%00b%EF%BF%BD').q).toBe('a b\ufffd')
})
