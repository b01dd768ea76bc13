import { expect, test } from 'vitest'
import { addressFaults, addressFormat } from './address-format.ts'
import { COUNTRY_CODES } from './countries.ts'

const fieldsOf = (country: string) => addressFormat(country).parts.map(({ field }) => field)

test('fields stand in the order of the country, under the names it gives them', () => {
  expect(fieldsOf('DE')).toEqual(['postalCode', 'city'])
  expect(fieldsOf('US')).toEqual(['city', 'region', 'postalCode'])
  expect(addressFormat('US').parts.map(({ label }) => label)).toEqual(['City', 'State', 'ZIP code'])
  expect(fieldsOf('HK')).toEqual(['city', 'region'])
})

test('every country has a city, and an example that its own pattern takes', () => {
  for (const country of COUNTRY_CODES) {
    const { pattern, example } = addressFormat(country).postalCode ?? { pattern: '', example: '' }
    expect(fieldsOf(country)).toContain('city')
    expect(example).toMatch(new RegExp(`^${pattern}$`))
  }
})

test('a region and a postal code are asked for where there are some, and must look like one', () => {
  const faults = (country: string, region: string, postalCode: string) => addressFaults({ country, region, postalCode })
  expect(faults('US', '', '')).toEqual({ region: 'Enter your state.', postalCode: 'Enter your ZIP code.' })
  expect(faults('US', 'Bavaria', '9410')).toEqual({
    region: 'Choose your state.',
    postalCode: 'Enter it like 94103.',
  })
  for (const region of ['CA', 'california']) expect(faults('US', region, '94103-1234')).toEqual({})
  expect(faults('GB', '', 'SW1Y 4JH')).toEqual({})
  expect(faults('GB', '', 'sw1y4jh')).toEqual({})
  expect(faults('HK', '', '')).toEqual({})
  expect(faults('ZW', '', '')).toEqual({})
})
