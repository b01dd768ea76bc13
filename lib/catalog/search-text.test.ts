import { expect, test } from 'vitest'
import { searchBodyOf, searchTextOf, wordsOf } from './search-text.ts'

test('a product is found by the words of all that names it, without accents, each once, its title in a line of its own', () => {
  const text = searchTextOf({
    title: 'Café  Crème',
    vendor: 'Ørsted & Söhne',
    type: 'Café Crème',
    tags: ['Été', 'new'],
    options: [{ values: [{ value: 'Größe XL', swatch: null }] }],
    variants: [{ sku: 'CC-1' }, { sku: '' }, {}],
  })
  expect(text).toBe(' cafe creme \n ørsted sohne ete new große xl cc 1 cc1 ')
  expect(searchTextOf({ title: 'İSTANBUL' })).toBe(' istanbul \n ')
  expect(searchTextOf({ title: '💥' })).toBe(' \n ')
})

test('what a mark joins is there in its parts and as one word', () => {
  expect(wordsOf('T-Shirt 3.5mm')).toEqual(['t', 'shirt', 'tshirt', '3', '5mm', '35mm'])
})

test('a description is found by its words, never by its tags', () => {
  expect(searchBodyOf('<p>Warm &amp; <strong>soft</strong></p><ul><li>Soft wool</li></ul>')).toBe('warm soft wool')
})
