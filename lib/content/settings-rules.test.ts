import { expect, test } from 'vitest'
import { SettingsInput } from './schema.ts'

test('settings are bounded: colours, zones, currencies and radii that are none are refused', () => {
  const form = {
    name: 'Shop',
    accent: '#0F766E',
    displayFont: 'serif',
    radius: '16',
    currency: 'EUR',
    timeZone: 'Europe/Berlin',
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
