import { expect, test } from 'vitest'
import { combinations } from '../variant-matrix.ts'
import { choicesOf, readChoices } from './choices.ts'
import { countFacets } from './count-facets.ts'
import type { Mask } from './mask.ts'
import { PRICE_LADDER, priceSteps } from './price-steps.ts'

const option = (name: string, ...values: string[]) => ({
  name,
  values: values.map((value) => ({ value, swatch: null })),
})
const made = (...options: ReturnType<typeof option>[]) =>
  choicesOf(
    options,
    combinations(options).map((optionValues) => ({ optionValues })),
  )

const bits = (mask: Mask) => mask.reduceRight((bits, piece) => (bits << 25n) | BigInt(piece), 0n)

test('what variants are is read as it was written, also of a hundred and with names that mean something to JavaScript', () => {
  const options = [option('__proto__', 'a', 'b'), option('Size', ...Array.from({ length: 50 }, (_, size) => `${size}`))]
  const { all, options: read } = readChoices(made(...options))
  expect(bits(all)).toBe((1n << 100n) - 1n)
  expect(read.map(({ name }) => name)).toEqual(['__proto__', 'Size'])
  expect(read[0]?.values.map(({ value, mask }) => ({ value, mask: bits(mask) }))).toEqual([
    { value: 'a', mask: (1n << 50n) - 1n },
    { value: 'b', mask: ((1n << 50n) - 1n) << 50n },
  ])
  const [last] = read[1]?.values.slice(-1) ?? []
  expect([last?.value, last && bits(last.mask)]).toEqual(['49', (1n << 49n) | (1n << 99n)])
})

test('a column that was never written is one variant without options', () => {
  for (const column of ['1 {}', '', '{"v":[{}]}'])
    expect(readChoices(column)).toMatchObject({ all: [1, 0, 0, 0], options: [] })
})

test('a value counts when one variant has it and can be bought; one that is chosen is shown also when nothing has it', () => {
  const choices = made(option('Colour', 'Red', 'Blue'), option('Size', 'S', 'M'))
  const kinds = [{ choices, sold: [[0b0010, 0, 2] as const, [0b1100, 0, 3] as const] }]
  const facets = countFacets(kinds, { options: { Size: ['M'], Cut: ['Slim'] }, inStock: true })
  expect(facets).toEqual(
    [{ name: 'Cut', values: [{ value: 'Slim', swatch: null, count: 0 }] }].concat({
      name: 'Size',
      values: [{ value: 'M', swatch: null, count: 0 }],
    }),
  )
  expect(countFacets(kinds, { options: { Size: ['M'] }, inStock: true })).toEqual([
    {
      name: 'Size',
      values: [
        { value: 'S', swatch: null, count: 5 },
        { value: 'M', swatch: null, count: 5 },
      ],
    },
    {
      name: 'Colour',
      values: [
        { value: 'Red', swatch: null, count: 3 },
        { value: 'Blue', swatch: null, count: 2 },
      ].toReversed(),
    },
  ])
})

test('of a hundred variants each one counts by itself, whichever number of the mask it is in', () => {
  const named = (count: number) => Array.from({ length: count }, (_, at) => `${at}`)
  const choices = made(option('Row', ...named(10)), option('Seat', ...named(10)))
  for (const left of [0, 24, 25, 49, 50, 74, 75, 99]) {
    const [low, high] = [0, 50].map((from) =>
      named(50).reduce((sum, _, at) => sum + (from + at === left ? 0 : 2 ** at), 0),
    )
    const kinds = [{ choices, sold: [[low ?? 0, high ?? 0, 1] as const] }]
    const counted = countFacets(kinds, { options: {}, inStock: true })
    expect(counted.map(({ name, values }) => [name, values.map(({ value }) => value)])).toEqual([
      ['Row', [`${Math.floor(left / 10)}`]],
      ['Seat', [`${left % 10}`]],
    ])
  }
})

test.each([
  ['USD', [50, 99, 100, 2_500, 2_600, 999_999]],
  ['JPY', [0, 1, 7, 30, 400, 5_000, 60_000, 700_000, 8_000_000]],
  ['KWD', [0, 999, 1_000, 2_147_483_647]],
])('steps of prices hold each price once, and nothing below one unit apart: %s', (currency, prices) => {
  const rungOf = (price: number) => PRICE_LADDER.filter((bound) => bound <= price).length
  const counts = new Map<number, number>()
  for (const price of prices) counts.set(rungOf(price), 1 + (counts.get(rungOf(price)) ?? 0))
  const steps = priceSteps(counts, currency)
  expect(steps.length).toBeLessThanOrEqual(6)
  expect(steps.reduce((sum, { count }) => sum + count, 0)).toBe(prices.length)
  for (const price of prices) {
    const within = steps.filter(
      (step) => price >= step.minMinor && (step.belowMinor === null || price < step.belowMinor),
    )
    expect(within.length).toBe(1)
  }
  for (const { minMinor, belowMinor, count } of steps) {
    expect(prices.filter((price) => price >= minMinor && (belowMinor === null || price < belowMinor)).length).toBe(
      count,
    )
  }
})
