import { expect, test } from 'vitest'
import { readDeliveryPrices } from './read-delivery-prices.ts'
import { SettingsInput } from './schema.ts'

const typed = { shippingStandard: '5.00', shippingExpress: '15', freeShippingFrom: '' }

test('delivery prices are read in the currency of the store', () => {
  expect(readDeliveryPrices(typed, 'USD', 'USD')).toMatchObject({
    value: { shippingStandardMinor: 500, shippingExpressMinor: 1500, freeShippingFromMinor: null },
  })
})

test('while the currency changes, amounts may still be typed with the decimals of the old one', () => {
  expect(readDeliveryPrices({ ...typed, freeShippingFrom: '50.00' }, 'JPY', 'USD')).toMatchObject({
    value: { shippingStandardMinor: 5, shippingExpressMinor: 15, freeShippingFromMinor: 50 },
  })
})

test('every wrong amount is told beside its field', () => {
  const result = readDeliveryPrices(
    { shippingStandard: 'x', shippingExpress: '-1', freeShippingFrom: '1.234' },
    'USD',
    'USD',
  )
  expect(result.ok ? [] : result.failures.map(({ field }) => field)).toEqual([
    'shippingStandard',
    'shippingExpress',
    'freeShippingFrom',
  ])
})

test('settings are bounded: colours, zones, currencies and radii that are none are refused', () => {
  const form = {
    name: 'Shop',
    accent: '#0F766E',
    displayFont: 'serif',
    radius: '16',
    currency: 'EUR',
    timeZone: 'Europe/Berlin',
    ...typed,
  }
  const wrong = (changes: object) =>
    SettingsInput.safeParse({ ...form, ...changes }).error?.issues.map(({ path }) => path[0])
  expect(SettingsInput.parse(form)).toMatchObject({ accent: '#0f766e', radius: 16, logoMediaId: '' })
  expect(wrong({ accent: 'red;}' })).toEqual(['accent'])
  expect(wrong({ timeZone: "UTC'; --" })).toEqual(['timeZone'])
  expect(wrong({ currency: 'XXX' })).toEqual(['currency'])
  expect(wrong({ radius: '21' })).toEqual(['radius'])
  expect(wrong({ displayFont: 'comic' })).toEqual(['displayFont'])
})
