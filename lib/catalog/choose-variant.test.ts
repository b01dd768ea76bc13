import { expect, test } from 'vitest'
import { chooseValue, firstChoice, valueState } from './choose-variant.ts'

const VARIANTS = [
  { optionValues: ['S', 'red'], available: false },
  { optionValues: ['S', 'blue'], available: true },
  { optionValues: ['M', 'red'], available: true },
  { optionValues: ['M', 'blue'], available: false },
  { optionValues: ['L', 'green'], available: true },
]

test('a page begins with what can be had', () => {
  expect(firstChoice(VARIANTS)?.optionValues).toEqual(['S', 'blue'])
  expect(firstChoice(VARIANTS.map((variant) => ({ ...variant, available: false })))?.optionValues).toEqual(['S', 'red'])
  expect(firstChoice([])).toBeUndefined()
})

test('a press keeps what else was chosen, also when that is sold out', () => {
  expect(chooseValue(VARIANTS, ['S', 'blue'], 0, 'M')?.optionValues).toEqual(['M', 'blue'])
  expect(chooseValue(VARIANTS, ['S', 'blue'], 1, 'red')?.optionValues).toEqual(['S', 'red'])
})

test('where there is no such combination, another one with the value is taken that can be had', () => {
  expect(chooseValue(VARIANTS, ['S', 'blue'], 0, 'L')?.optionValues).toEqual(['L', 'green'])
  expect(chooseValue(VARIANTS, ['L', 'green'], 0, 'S')?.optionValues).toEqual(['S', 'blue'])
  expect(chooseValue(VARIANTS, ['S', 'blue'], 0, 'XL')).toBeUndefined()
})

test('each value says how it stands beside the others that are chosen', () => {
  expect(['S', 'M', 'L'].map((value) => valueState(VARIANTS, ['S', 'red'], 0, value))).toEqual([
    'sold-out',
    'available',
    'none',
  ])
  expect(['red', 'blue', 'green'].map((value) => valueState(VARIANTS, ['S', 'red'], 1, value))).toEqual([
    'sold-out',
    'available',
    'none',
  ])
})
