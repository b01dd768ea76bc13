import { hasPostalCodes } from './countries.ts'
import { regionsOf } from './regions.ts'

/** A field of an address as a country writes it. */
type AddressPart = { field: 'postalCode' | 'city' | 'region'; label: string; required: boolean }

/** How addresses of a country are asked for, in the order in which people there write them. */
export type AddressFormat = {
  parts: readonly AddressPart[]
  /** What a postal code looks like there; null: nobody checks. */
  postalCode: { pattern: string; example: string } | null
}

type Row = { postal?: [pattern: string, example: string]; order?: string; labels?: Record<string, string> }

const POSTCODE = { postalCode: 'Postcode' }
const POSTCODE_CITY = 'postalCode city'
const DIGITS_4: Row = { postal: ['\\d{4}', '1010'], order: POSTCODE_CITY }
const DIGITS_5: Row = { postal: ['\\d{5}', '10115'], order: POSTCODE_CITY }

/**
 * Where addresses differ from the usual; written down from the Universal Postal Union's guides to addressing. In `order`,
 * `!` marks what has to be there, `region` that the country writes one.
 */
const ROWS: Readonly<Record<string, Row>> = {
  AT: DIGITS_4,
  AU: { postal: ['\\d{4}', '2000'], order: 'city region! postalCode', labels: { ...POSTCODE, region: 'State' } },
  BE: DIGITS_4,
  BG: DIGITS_4,
  BR: { postal: ['\\d{5}-?\\d{3}', '01310-100'], order: 'postalCode city region!', labels: { region: 'State' } },
  CA: {
    postal: ['[A-Za-z]\\d[A-Za-z] ?\\d[A-Za-z]\\d', 'K1A 0B1'],
    order: 'city region! postalCode',
    labels: { region: 'Province' },
  },
  CH: DIGITS_4,
  CN: { postal: ['\\d{6}', '100000'], order: 'region! city postalCode', labels: { region: 'Province' } },
  CY: DIGITS_4,
  CZ: { postal: ['\\d{3} ?\\d{2}', '110 00'], order: POSTCODE_CITY },
  DE: DIGITS_5,
  DK: DIGITS_4,
  EE: DIGITS_5,
  ES: { postal: ['\\d{5}', '28001'], order: 'postalCode city region!', labels: { region: 'Province' } },
  FI: DIGITS_5,
  FR: DIGITS_5,
  GB: {
    postal: ['[A-Za-z]{1,2}\\d[A-Za-z\\d]? ?\\d[A-Za-z]{2}', 'SW1Y 4JH'],
    order: 'city postalCode',
    labels: POSTCODE,
  },
  GR: { postal: ['\\d{3} ?\\d{2}', '104 31'], order: POSTCODE_CITY },
  HR: DIGITS_5,
  HU: DIGITS_4,
  IE: {
    postal: ['[A-Za-z\\d]{3} ?[A-Za-z\\d]{4}', 'D02 AF30'],
    order: 'city region postalCode',
    labels: { region: 'County', postalCode: 'Eircode' },
  },
  IN: { postal: ['\\d{3} ?\\d{3}', '110001'], order: 'city region! postalCode', labels: { region: 'State' } },
  IS: { postal: ['\\d{3}', '101'], order: POSTCODE_CITY },
  IT: { postal: ['\\d{5}', '00118'], order: 'postalCode city region!', labels: { region: 'Province' } },
  JP: { postal: ['\\d{3}-?\\d{4}', '100-0001'], order: 'postalCode region! city', labels: { region: 'Prefecture' } },
  KR: { postal: ['\\d{5}', '03051'], order: 'postalCode region! city', labels: { region: 'Province or city' } },
  LT: { postal: ['(LT-?)?\\d{5}', '01100'], order: POSTCODE_CITY },
  LU: { postal: ['(L-?)?\\d{4}', '1009'], order: POSTCODE_CITY },
  LV: { postal: ['(LV-?)?\\d{4}', 'LV-1010'], order: 'city postalCode' },
  MX: { postal: ['\\d{5}', '06000'], order: 'postalCode city region!', labels: { region: 'State' } },
  NL: { postal: ['\\d{4} ?[A-Za-z]{2}', '1012 AB'], order: POSTCODE_CITY },
  NO: DIGITS_4,
  NZ: { postal: ['\\d{4}', '6011'], order: 'city postalCode', labels: POSTCODE },
  PL: { postal: ['\\d{2}-?\\d{3}', '00-001'], order: POSTCODE_CITY },
  PT: { postal: ['\\d{4}-?\\d{3}', '1000-001'], order: POSTCODE_CITY },
  RO: { postal: ['\\d{6}', '010011'], order: 'postalCode city region', labels: { region: 'County' } },
  SE: { postal: ['\\d{3} ?\\d{2}', '111 22'], order: POSTCODE_CITY },
  SG: { postal: ['\\d{6}', '018956'], order: 'city postalCode' },
  SI: DIGITS_4,
  SK: { postal: ['\\d{3} ?\\d{2}', '811 01'], order: POSTCODE_CITY },
  TR: { postal: ['\\d{5}', '34000'], order: 'postalCode city region', labels: { region: 'Province' } },
  US: {
    postal: ['\\d{5}(-\\d{4})?', '94103'],
    order: 'city region! postalCode',
    labels: { region: 'State', postalCode: 'ZIP code' },
  },
  ZA: DIGITS_4,
}

const LABELS = { city: 'City', postalCode: 'Postal code', region: 'State or region' }

/** How an address of this country is written; of one that is not known, every part, and only what everybody has must be there. */
export function addressFormat(country: string): AddressFormat {
  const { postal, order = 'city region postalCode', labels = {} } = ROWS[country] ?? {}
  const parts = order.split(' ').flatMap((word): AddressPart[] => {
    const field = word.replace('!', '') as AddressPart['field']
    if (field === 'postalCode' && !hasPostalCodes(country)) return []
    const required = field === 'region' ? word.endsWith('!') || regionsOf(country).length > 0 : true
    return [{ field, label: labels[field] ?? LABELS[field], required }]
  })
  const [pattern, example] = postal ?? []
  return {
    parts,
    postalCode: pattern && example ? { pattern, example } : null,
  }
}

/** What is wrong with these parts of an address, by field. */
export function addressFaults(address: {
  country: string
  region: string
  postalCode: string
}): Partial<Record<'region' | 'postalCode', string>> {
  const { parts, postalCode } = addressFormat(address.country)
  const faults: ReturnType<typeof addressFaults> = {}
  for (const { field, label, required } of parts) {
    if (field !== 'city' && required && address[field] === '') faults[field] = `Enter your ${inSentence(label)}.`
  }
  const known = regionsOf(address.country)
  if (known.length > 0 && !faults.region && !isOneOf(known, address.region)) {
    faults.region = `Choose your ${inSentence(parts.find(({ field }) => field === 'region')?.label ?? 'region')}.`
  }
  if (postalCode && address.postalCode !== '' && !new RegExp(`^${postalCode.pattern}$`).test(address.postalCode)) {
    faults.postalCode = `Enter it like ${postalCode.example}.`
  }
  return faults
}

function isOneOf(regions: readonly { code: string; name: string }[], region: string): boolean {
  const written = region.toLowerCase()
  return regions.some(({ code, name }) => code.toLowerCase() === written || name.toLowerCase() === written)
}

/** "ZIP code" keeps its capitals, "State" does not. */
function inSentence(label: string): string {
  return /^[A-Z]{2}/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1)
}
