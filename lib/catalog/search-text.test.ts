import { expect, test } from 'vitest'
import { searchTextOf } from './search-text.ts'

test('a product is found by all that names it, in lower case and without accents, each once', () => {
  const text = searchTextOf({
    title: 'Café  Crème',
    vendor: 'Ørsted & Söhne',
    type: 'Café Crème',
    tags: ['Été', 'new'],
    options: [{ values: [{ value: 'Größe XL', swatch: null }] }],
    variants: [{ sku: 'CC-1' }, { sku: '' }, {}],
  })
  expect(text).toBe('cafe creme ørsted & sohne ete new große xl cc-1')
  expect(searchTextOf({ title: 'İSTANBUL' })).toBe('istanbul')
})
