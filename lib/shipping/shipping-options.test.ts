import { expect, test } from 'vitest'
import { shippingLabel, shippingOptions } from './shipping-options.ts'

const prices = { shippingStandardMinor: 500, shippingExpressMinor: 1500, freeShippingFromMinor: 5000 }

test('standard delivery is free from the threshold on, not one unit below; express never is', () => {
  const cost = (subtotal: number) => shippingOptions(prices, subtotal).map(({ priceMinor }) => priceMinor)
  expect(cost(4999)).toEqual([500, 1500])
  expect(cost(5000)).toEqual([0, 1500])
})

test('without a threshold standard delivery is never free', () => {
  const [standard] = shippingOptions({ ...prices, freeShippingFromMinor: null }, 1_000_000)
  expect(standard).toMatchObject({ id: 'standard', priceMinor: 500 })
})

test('a stored method that is not offered any more keeps a readable name', () => {
  expect(shippingLabel('standard')).toBe('Standard delivery')
  expect(shippingLabel('drone')).toBe('drone')
  expect(shippingLabel('constructor')).toBe('constructor')
})
