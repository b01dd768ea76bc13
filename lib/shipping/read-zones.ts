import { type Minor, parseMoney } from '#lib/kernel/money.ts'
import { parseDecimal } from '#lib/kernel/parse-decimal.ts'
import { type Failure, ok, type Result } from '#lib/kernel/result.ts'
import { plainKey } from './plain-key.ts'
import { regionName, regionsOf } from './regions.ts'
import { MAX_GRAMS, MAX_REGIONS, type ShippingRate, type ShippingSettings } from './schema.ts'
import type { TypedRate, TypedZone } from './shipping-form.ts'

/**
 * Reads what was typed into the editor of zones. Pure.
 * @returns every failure beside its field, as "zones.0.rates.1.price"
 */
export function readZones(zones: readonly TypedZone[], currency: string): Result<ShippingSettings> {
  const failures: Failure[] = []
  const wrong = (field: string, message: string) => failures.push({ code: 'invalid', message, field })
  const taken = new Set<string>()
  const rateIds = new Set<string>()
  const read = zones.map(({ id, name, everywhere, places, rates }, z) => {
    const path = `zones.${z}`
    const takePlace = (key: string, field: string, message: string) => {
      if (taken.has(key)) wrong(field, message)
      taken.add(key)
    }
    if (everywhere) takePlace('*', `${path}.everywhere`, 'Another zone is for the rest of the world already.')
    const readPlaces = (everywhere ? [] : places).map((place, p) => {
      const field = `${path}.places.${p}.regions`
      const regions = readRegions(place, (message) => wrong(field, message))
      const again = 'Another zone has this already.'
      if (regions.length === 0) takePlace(place.country, field, again)
      for (const region of regions) takePlace(`${place.country} ${plainKey(region)}`, field, again)
      return { country: place.country, regions }
    })
    const readRates = rates.map((rate, r) => {
      if (rateIds.has(rate.id)) wrong(`${path}.rates.${r}.label`, 'Reload the page and try again.')
      rateIds.add(rate.id)
      return readRate(rate, currency, (field, message) => wrong(`${path}.rates.${r}.${field}`, message))
    })
    return { id, name, everywhere, places: readPlaces, rates: readRates }
  })
  const [first, ...others] = failures
  return first ? { ok: false, failures: [first, ...others] } : ok({ zones: read })
}

function readRegions({ country, regions }: TypedZone['places'][number], wrong: (message: string) => void): string[] {
  const names = [
    ...new Set(
      regions
        .split(',')
        .map((name) => name.trim())
        .filter(Boolean),
    ),
  ]
  const known = regionsOf(country)
  const full = names.map((name) => regionName(country, name))
  const unknown =
    known.length === 0
      ? undefined
      : full.find((name) => !known.some((region) => plainKey(region.name) === plainKey(name)))
  if (unknown !== undefined) wrong(`There is no region “${unknown}” here.`)
  if (names.length > MAX_REGIONS) wrong(`Name at most ${MAX_REGIONS} regions.`)
  return full
}

function readRate(rate: TypedRate, currency: string, wrong: (field: string, message: string) => void): ShippingRate {
  const { id, label, description, kind } = rate
  const money = (text: string, field: string, message: string): Minor => {
    const amount = parseMoney(text, currency)
    if (amount === null) wrong(field, message)
    return amount ?? 0
  }
  const hasSteps = kind === 'weight' || kind === 'price'
  const PRICE = 'Enter a price; 0 for free.'
  const bands = (hasSteps ? rate.bands : []).map((band, b) => {
    const field = `bands.${b}.upTo`
    const isLast = b === rate.bands.length - 1
    const price = money(band.price, `bands.${b}.price`, PRICE)
    if (band.upTo === '') {
      if (!isLast) wrong(field, 'Only the last step may be without a limit.')
      return { upTo: null, priceMinor: price }
    }
    const upTo = kind === 'weight' ? parseDecimal(band.upTo, 3) : parseMoney(band.upTo, currency)
    if (upTo === null || (kind === 'weight' && upTo > MAX_GRAMS)) {
      wrong(field, kind === 'weight' ? 'Enter a weight in kg, such as 1.5.' : 'Enter an amount.')
    }
    return { upTo: upTo ?? 0, priceMinor: price }
  })
  if (hasSteps && bands.length === 0) wrong('bands', 'Add a step.')
  bands.forEach(({ upTo }, b) => {
    const before = bands[b - 1]?.upTo
    if (upTo !== null && typeof before === 'number' && upTo <= before)
      wrong(`bands.${b}.upTo`, 'Must be more than the step before.')
  })
  return {
    id,
    label,
    description,
    kind,
    priceMinor: hasSteps ? 0 : money(rate.price, 'price', PRICE),
    bands,
    freeFromMinor:
      rate.freeFrom === '' ? null : money(rate.freeFrom, 'freeFrom', 'Enter an amount, or leave it empty.'),
  }
}
