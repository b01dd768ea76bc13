import { expect, test } from 'vitest'
import { readZones } from './read-zones.ts'
import { ShippingInput, type TypedRate, type TypedZone } from './shipping-form.ts'
import { typedZones } from './typed-zones.ts'

const rate = (changes: Partial<TypedRate> = {}): TypedRate => ({
  id: 'r1',
  label: 'Post',
  description: '',
  kind: 'flat',
  price: '4.90',
  bands: [],
  freeFrom: '',
  ...changes,
})
const zone = (changes: Partial<TypedZone> = {}): TypedZone => ({
  id: 'z1',
  name: 'Home',
  everywhere: false,
  places: [{ country: 'DE', regions: '' }],
  rates: [rate()],
  ...changes,
})
const fieldsOf = (...zones: TypedZone[]) => {
  const result = readZones(zones, 'USD')
  return result.ok ? [] : result.failures.map(({ field }) => field)
}

test('what was typed is read in the currency of the store, and shown again as it was meant', () => {
  const bands = [
    { upTo: '1.5', price: '4' },
    { upTo: '', price: '9' },
  ]
  const typed = [zone({ rates: [rate({ freeFrom: '50' }), rate({ id: 'r2', kind: 'weight', bands })] })]
  const read = readZones(typed, 'USD')
  if (!read.ok) throw new Error(read.failures[0].message)
  expect(read.value.zones[0]?.rates).toMatchObject([
    { priceMinor: 490, freeFromMinor: 5_000 },
    {
      bands: [
        { upTo: 1_500, priceMinor: 400 },
        { upTo: null, priceMinor: 900 },
      ],
    },
  ])
  const [again] = typedZones(read.value, 'USD')
  expect(again?.rates.map(({ price, freeFrom }) => [price, freeFrom])).toEqual([
    ['4.90', '50.00'],
    ['', ''],
  ])
  expect(readZones(again ? [again] : [], 'USD')).toEqual(read)
})

test('every wrong amount, limit and order of steps is told beside its field', () => {
  expect(fieldsOf(zone({ rates: [rate({ price: '4.999', freeFrom: 'x' })] }))).toEqual([
    'zones.0.rates.0.price',
    'zones.0.rates.0.freeFrom',
  ])
  const bands = [
    { upTo: '', price: '1' },
    { upTo: '2', price: '' },
  ]
  expect(fieldsOf(zone({ rates: [rate({ kind: 'price', bands })] }))).toEqual([
    'zones.0.rates.0.bands.0.upTo',
    'zones.0.rates.0.bands.1.price',
  ])
  const falling = [
    { upTo: '2', price: '1' },
    { upTo: '1', price: '2' },
  ]
  expect(fieldsOf(zone({ rates: [rate({ kind: 'weight', bands: falling })] }))).toEqual([
    'zones.0.rates.0.bands.1.upTo',
  ])
})

test('a country or region is in one zone, and the rest of the world as well', () => {
  const second = (changes: Partial<TypedZone>) => zone({ id: 'z2', rates: [rate({ id: 'r2' })], ...changes })
  expect(fieldsOf(zone(), second({}))).toEqual(['zones.1.places.0.regions'])
  expect(fieldsOf(zone({ everywhere: true }), second({ everywhere: true }))).toEqual(['zones.1.everywhere'])
  const west = { country: 'US', regions: 'CA, Oregon' }
  expect(fieldsOf(zone({ places: [west] }), second({ places: [{ country: 'US', regions: 'california' }] }))).toEqual([
    'zones.1.places.0.regions',
  ])
  expect(fieldsOf(zone({ places: [{ country: 'US', regions: 'Bavaria' }] }))).toEqual(['zones.0.places.0.regions'])
  expect(fieldsOf(zone({ places: [west] }), second({ places: [{ country: 'US', regions: '' }] }))).toEqual([])
})

test('a zone without a name, a place or a way of delivery is told so; what is no JSON as well', () => {
  const wrong = (zones: unknown) =>
    ShippingInput.safeParse({ zones: JSON.stringify(zones) }).error?.issues.map(({ path }) => path.join('.'))
  expect(wrong([{ ...zone(), name: ' ', places: [], rates: [] }])).toEqual([
    'zones.0.name',
    'zones.0.places',
    'zones.0.rates',
  ])
  expect(ShippingInput.safeParse({ zones: '{' }).success).toBe(false)
  expect(wrong([zone()])).toBeUndefined()
})
