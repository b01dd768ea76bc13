import { expect, test } from 'vitest'
import type { ProductOption } from '#lib/catalog/product-view.ts'
import { draftOf, type ProductDraft, withOptionName, withOptions, withValueName } from './product-draft.ts'

const option = (name: string, ...values: string[]): ProductOption => ({
  name,
  values: values.map((value) => ({ value, swatch: null })),
})
const shown = ({ variants }: ProductDraft) =>
  variants.map(({ optionValues, price }) => `${optionValues.join('/')} ${price}`)
const grow = (draft: ProductDraft, ...options: ProductOption[]) => {
  const grown = withOptions(draft, options, 100)
  if (!grown) throw new Error('Too many')
  return grown
}
const priced = (draft: ProductDraft, price: string): ProductDraft => ({
  ...draft,
  variants: draft.variants.map((variant) => ({ ...variant, price })),
})
const start = priced(draftOf(null, 'USD'), '20')

test('an option without values changes nothing yet, and with values the grid grows', () => {
  expect(shown(grow(start, option('Size')))).toEqual([' 20'])
  expect(shown(grow(start, option('Size', 'S', 'M')))).toEqual(['S 20', 'M 20'])
})

test('what was taken out of the grid stays out when something else is added', () => {
  const sizes = grow(start, option('Size', 'S', 'M', 'L'))
  const withoutM = { ...sizes, variants: sizes.variants.filter(({ optionValues }) => optionValues[0] !== 'M') }
  expect(shown(grow(withoutM, option('Size', 'S', 'M', 'L', 'XL')))).toEqual(['S 20', 'L 20', 'XL 20'])
})

test('the last value goes with its option, and one variant is left', () => {
  const sizes = grow(start, option('Size', 'S', 'M'))
  expect(shown(grow(sizes, option('Size')))).toEqual([' 20'])
  expect(shown(grow(sizes))).toEqual([' 20'])
})

test('options and values are renamed in place', () => {
  const two = grow(start, option('Size', 'S'), option('Colour', 'red', 'blue'))
  const renamed = withValueName(withOptionName(two, 1, 'Color'), 1, 'red', 'crimson')
  expect(renamed.options[1]).toMatchObject({ name: 'Color', values: [{ value: 'crimson' }, { value: 'blue' }] })
  expect(shown(renamed)).toEqual(['S/crimson 20', 'S/blue 20'])
})

test('more variants than a product may have are refused', () => {
  const many = Array.from({ length: 11 }, (_, n) => String(n))
  expect(withOptions(start, [option('A', ...many), option('B', ...many)], 100)).toBeNull()
})
