import { expect, test } from 'vitest'
import { flatRate, type ShippingRate, ShippingSettings } from './schema.ts'
import { freeShippingFrom, shippingRates } from './shipping-rates.ts'

const mug = { quantity: 1, weightGrams: 400, requiresShipping: true }

function settings(rates: ShippingRate[] = []) {
  return ShippingSettings.parse({
    zones: [
      {
        id: 'home',
        name: 'Germany',
        places: [{ country: 'DE' }],
        rates: [flatRate('dhl', 'DHL', '', 490, 5_000), ...rates],
      },
      {
        id: 'west',
        name: 'West coast',
        places: [{ country: 'US', regions: ['CA', 'OR'] }],
        rates: [flatRate('west', 'Ship', '', 900)],
      },
      { id: 'us', name: 'US', places: [{ country: 'US', regions: [] }], rates: [flatRate('us', 'Air', '', 1_900)] },
      { id: 'world', name: 'World', everywhere: true, rates: [flatRate('world', 'Air', '', 2_900)] },
    ],
  })
}

function rates(country: string, region = '', worth = 1_000, lines = [mug], of = settings()) {
  const options = shippingRates(of, { destination: { country, region }, lines, subtotalAfterDiscountsMinor: worth })
  return options.map(({ id, priceMinor }) => `${id} ${priceMinor}`)
}

test('the zone of the region comes before that of the country, before the rest of the world', () => {
  expect(rates('US', 'California')).toEqual(['west 900'])
  expect(rates('US', 'Texas')).toEqual(['us 1900'])
  expect(rates('JP')).toEqual(['world 2900'])
})

test('without a zone for the rest of the world nothing is delivered there', () => {
  const { zones } = settings()
  expect(rates('JP', '', 1_000, [mug], { zones: zones.slice(0, 3) })).toEqual([])
})

test('delivery is free from the threshold on, not one unit below', () => {
  expect(rates('DE', '', 4_999)).toEqual(['dhl 490'])
  expect(rates('DE', '', 5_000)).toEqual(['dhl 0'])
  expect(freeShippingFrom(settings())).toBe(5_000)
})

test('by weight counts what is delivered, each band up to and with its limit; beyond the last the rate is not offered', () => {
  const byWeight: ShippingRate = {
    ...flatRate('post', 'Post', '', 0),
    kind: 'weight',
    bands: [
      { upTo: 1_000, priceMinor: 300 },
      { upTo: 2_000, priceMinor: 600 },
    ],
  }
  const heavy = (weightGrams: number) => [
    { ...mug, weightGrams },
    { ...mug, weightGrams: 9_000, requiresShipping: false },
  ]
  const priced = (grams: number) => rates('DE', '', 1_000, heavy(grams), settings([byWeight])).slice(1)
  expect([priced(1_000), priced(1_001), priced(2_001)]).toEqual([['post 300'], ['post 600'], []])
})

test('by price goes by what is left after discounts', () => {
  const byPrice: ShippingRate = {
    ...flatRate('post', 'Post', '', 0),
    kind: 'price',
    bands: [
      { upTo: 1_999, priceMinor: 700 },
      { upTo: null, priceMinor: 100 },
    ],
  }
  const priced = (worth: number) => rates('DE', '', worth, [mug], settings([byPrice])).slice(1)
  expect([priced(1_999), priced(2_000)]).toEqual([['post 700'], ['post 100']])
})

test('what is not delivered needs no delivery', () => {
  expect(rates('DE', '', 1_000, [{ ...mug, requiresShipping: false }])).toEqual(['none 0'])
})

test('a store that has set nothing, or whose settings cannot be read, still delivers; broken rates are left out', () => {
  for (const stored of [{}, null, 'x']) {
    expect(rates('JP', '', 0, [mug], ShippingSettings.parse(stored))).toEqual(['standard 500', 'express 1500'])
  }
  const zone = { id: 'z', name: 'Z', everywhere: true, rates: [{ id: 'x' }, flatRate('y', 'Y', '', 1)] }
  expect(rates('JP', '', 0, [mug], ShippingSettings.parse({ zones: [zone] }))).toEqual(['y 1'])
})
