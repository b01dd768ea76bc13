import { countryName } from './countries.ts'
import { plainKey } from './plain-key.ts'
import { regionsOf } from './regions.ts'

/** What stands on an envelope; parts that a country does not write are ''. */
export type WrittenAddress = {
  name: string
  line1: string
  line2: string
  city: string
  region: string
  postalCode: string
  country: string
}

/**
 * The lines with the town where they are not "postal code city", the region below: C is the city, S the region, Z the
 * postal code, | begins a line. After the Universal Postal Union's guides to addressing, in Latin letters.
 */
const TOWNS: Readonly<Record<string, string>> = {
  AU: 'C S Z',
  BR: 'C - S|Z',
  CA: 'C S Z',
  CN: 'C, S Z',
  ES: 'Z C S',
  GB: 'C|Z',
  IE: 'C|S|Z',
  IN: 'C Z|S',
  IT: 'Z C S',
  JP: 'C, S Z',
  KR: 'C, S Z',
  LV: 'C, Z',
  MX: 'Z C, S',
  NZ: 'C Z',
  SG: 'C Z',
  TR: 'Z C/S',
  US: 'C, S Z',
  ZA: 'C|Z',
}

/** The lines that name the town, as its country writes them: "Los Angeles, CA 90001", "10115 Berlin". Empty parts leave no gap. */
export function townLines(address: Pick<WrittenAddress, 'city' | 'region' | 'postalCode' | 'country'>): string[] {
  const region = writtenRegion(address)
  const parts: Record<string, string> = { C: address.city, S: region, Z: address.postalCode }
  const form = TOWNS[address.country] ?? 'Z C|S'
  // What a country does not write and somebody wrote all the same stands by itself.
  const rest = Object.keys(parts).filter((part) => !form.includes(part))
  return [...form.split('|'), ...rest].map((line) => filled(line, parts)).filter(Boolean)
}

function filled(line: string, parts: Readonly<Record<string, string>>): string {
  let written = ''
  let gap = ''
  for (const token of line.match(/[CSZ]|[^CSZ]+/g) ?? []) {
    const part = parts[token]
    if (part === undefined) gap = token
    else if (part !== '') written += written === '' ? part : `${gap}${part}`
  }
  return written
}

/** An address as it stands on a parcel, a line each, the country in words at the end. */
export function writtenAddress(address: WrittenAddress): string[] {
  const { name, line1, line2, country } = address
  return [name, line1, line2, ...townLines(address), countryName(country)].filter(Boolean)
}

/** Where regions are chosen from a list they are written by their code; a region that is called like the city is not said twice. */
function writtenRegion({ city, region, country }: Pick<WrittenAddress, 'city' | 'region' | 'country'>): string {
  const key = plainKey(region)
  const known = regionsOf(country).find(({ code, name }) => plainKey(code) === key || plainKey(name) === key)
  if (known) return known.code
  return key === plainKey(city) ? '' : region
}
