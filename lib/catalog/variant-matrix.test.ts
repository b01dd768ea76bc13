import { expect, test } from 'vitest'
import type { ProductOption } from './product-view.ts'
import { combinations, growVariants, matrixProblem, renameValue } from './variant-matrix.ts'

const option = (name: string, ...values: string[]): ProductOption => ({
  name,
  values: values.map((value) => ({ value, swatch: null })),
})
type Cell = { optionValues: string[]; price: string; id?: string }
const fresh = (optionValues: string[], like: Cell | undefined): Cell => ({ optionValues, price: like?.price ?? '' })
const shown = (cells: Cell[]) => cells.map(({ optionValues, price, id }) => `${optionValues.join('/')} ${price} ${id}`)

test('options make every combination, the last one changing fastest', () => {
  expect(combinations([option('Size', 'S', 'M'), option('Colour', 'red', 'blue')])).toEqual([
    ['S', 'red'],
    ['S', 'blue'],
    ['M', 'red'],
    ['M', 'blue'],
  ])
  expect(combinations([])).toEqual([[]])
})

test('the first option takes the only variant over, and the others begin with its price', () => {
  const only: Cell = { optionValues: [], price: '20', id: 'a' }
  expect(shown(growVariants([only], [], [option('Size', 'S', 'M')], fresh))).toEqual(['S 20 a', 'M 20 undefined'])
})

test('another value leaves what is known alone and takes the price of its kind', () => {
  const before: Cell[] = [
    { optionValues: ['S', 'red'], price: '20', id: 'a' },
    { optionValues: ['M', 'red'], price: '25', id: 'b' },
  ]
  const options = [option('Size', 'S', 'M'), option('Colour', 'red', 'blue')]
  expect(shown(growVariants(before, ['Size', 'Colour'], options, fresh))).toEqual([
    'S/red 20 a',
    'S/blue 20 undefined',
    'M/red 25 b',
    'M/blue 20 undefined',
  ])
})

test('options change places, and one is taken away, without mixing variants up', () => {
  const before: Cell[] = [
    { optionValues: ['S', 'red'], price: '20', id: 'a' },
    { optionValues: ['S', 'blue'], price: '22', id: 'b' },
    { optionValues: ['M', 'red'], price: '25', id: 'c' },
  ]
  const turned = growVariants(before, ['Size', 'Colour'], [option('Colour', 'red', 'blue'), option('Size', 'S')], fresh)
  expect(shown(turned)).toEqual(['red/S 20 a', 'blue/S 22 b'])
  expect(shown(growVariants(before, ['Size', 'Colour'], [option('Size', 'S', 'M')], fresh))).toEqual([
    'S 20 a',
    'M 25 c',
  ])
  expect(shown(growVariants(before, ['Size', 'Colour'], [], fresh))).toEqual([' 20 a'])
})

test('a renamed value is still the same variant', () => {
  const before: Cell[] = [{ optionValues: ['S', 'red'], price: '20', id: 'a' }]
  expect(shown(renameValue(before, 1, 'red', 'crimson'))).toEqual(['S/crimson 20 a'])
})

test('variants fit their options: no stray values, no doubles, none without an option to tell them apart', () => {
  const options = [option('Size', 'S', 'M')]
  expect(matrixProblem(options, [{ optionValues: ['S'] }, { optionValues: ['M'] }])).toBeNull()
  expect(matrixProblem(options, [{ optionValues: ['M'] }])).toBeNull()
  expect(matrixProblem([], [{ optionValues: [] }])).toBeNull()
  for (const wrong of [[['XL']], [[]], [['S', 'red']], [['S'], ['S']]]) {
    expect(
      matrixProblem(
        options,
        wrong.map((optionValues) => ({ optionValues })),
      ),
    ).not.toBeNull()
  }
  expect(matrixProblem([], [{ optionValues: [] }, { optionValues: [] }])).not.toBeNull()
})
