import { expect, test } from 'vitest'
import { COUNTRY_CODES } from './countries.ts'
import { townLines, writtenAddress } from './written-address.ts'

const town = (country: string, city: string, region: string, postalCode: string) =>
  townLines({ country, city, region, postalCode })

test('a town is written as its country writes it', () => {
  expect(town('US', 'Los Angeles', 'CA', '90001')).toEqual(['Los Angeles, CA 90001'])
  expect(town('US', 'Los Angeles', 'california', '90001')).toEqual(['Los Angeles, CA 90001'])
  expect(town('CA', 'Ottawa', 'Ontario', 'K1A 0B1')).toEqual(['Ottawa ON K1A 0B1'])
  expect(town('AU', 'Sydney', 'NSW', '2000')).toEqual(['Sydney NSW 2000'])
  expect(town('DE', 'Berlin', '', '10115')).toEqual(['10115 Berlin'])
  expect(town('GB', 'Edinburgh', '', 'EH8 8DX')).toEqual(['Edinburgh', 'EH8 8DX'])
  expect(town('IT', 'Roma', 'RM', '00118')).toEqual(['00118 Roma RM'])
  expect(town('JP', 'Chiyoda', 'Tokyo', '100-0001')).toEqual(['Chiyoda, Tokyo 100-0001'])
  expect(town('FR', 'Paris', 'Île-de-France', '75001')).toEqual(['75001 Paris', 'Île-de-France'])
})

test('what is missing leaves no gap and no comma, and a region named like the city is said once', () => {
  expect(town('US', 'Los Angeles', '', '90001')).toEqual(['Los Angeles 90001'])
  expect(town('US', 'Los Angeles', 'CA', '')).toEqual(['Los Angeles, CA'])
  expect(town('US', '', '', '')).toEqual([])
  expect(town('ES', 'Madrid', 'Madrid', '28001')).toEqual(['28001 Madrid'])
  expect(town('', 'Town', '', '1')).toEqual(['1 Town'])
})

test('no country loses a part of an address', () => {
  for (const country of COUNTRY_CODES) {
    const lines = writtenAddress({
      name: 'Ada Byron',
      line1: '1 Harbour Street',
      line2: 'Floor 2',
      city: 'Thecity',
      region: 'Theregion',
      postalCode: '12345',
      country,
    })
    for (const part of ['Ada Byron', '1 Harbour Street', 'Floor 2', 'Thecity', 'Theregion', '12345']) {
      expect(lines.join('\n')).toContain(part)
    }
  }
})
