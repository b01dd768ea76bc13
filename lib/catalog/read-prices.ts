import { decimalsOf, type Minor, parseMoney } from '#lib/kernel/money.ts'
import { type Failure, ok, type Result } from '#lib/kernel/result.ts'

export type Prices = { priceMinor: Minor; compareAtMinor: Minor | null }

type Typed = { price: string; compareAt: string }

/**
 * Reads the prices of all variants as they were typed, in the store's currency.
 * @returns every failure, beside `variants.<index>.price` and `variants.<index>.compareAt`
 */
export function readVariantPrices<Variant extends Typed>(
  variants: readonly Variant[],
  currency: string,
): Result<(Variant & Prices)[]> {
  const read = variants.map((typed, index) => ({ typed, prices: readPrices(typed, currency, `variants.${index}.`) }))
  const [first, ...others] = read.flatMap(({ prices }) => (prices.ok ? [] : prices.failures))
  if (first) return { ok: false, failures: [first, ...others] }
  return ok(read.flatMap(({ typed, prices }) => (prices.ok ? { ...typed, ...prices.value } : [])))
}

/**
 * Reads one price and the one before it.
 * @param at what stands before the names of the fields
 * @returns failures beside `price` and `compareAt`
 */
export function readPrices(typed: Typed, currency: string, at = ''): Result<Prices> {
  const priceMinor = parseMoney(typed.price, currency)
  const compareAtMinor = typed.compareAt === '' ? null : parseMoney(typed.compareAt, currency)
  const failures: Failure[] = []
  if (priceMinor === null) failures.push(invalid(`${at}price`, `Enter a price such as ${example(currency)}.`))
  if (typed.compareAt !== '' && compareAtMinor === null) {
    failures.push(invalid(`${at}compareAt`, `Enter a price such as ${example(currency)}, or leave it empty.`))
  }
  if (priceMinor !== null && compareAtMinor !== null && compareAtMinor <= priceMinor) {
    failures.push(invalid(`${at}compareAt`, 'Enter more than the price, or leave it empty.'))
  }
  const [first, ...others] = failures
  if (first) return { ok: false, failures: [first, ...others] }
  return ok({ priceMinor: priceMinor ?? 0, compareAtMinor })
}

/** What an amount of this currency looks like: "20", "19.99" or "19.990". */
function example(currency: string): string {
  const decimals = decimalsOf(currency)
  return decimals === 0 ? '20' : `19.${'99'.padEnd(decimals, '0').slice(0, decimals)}`
}

function invalid(field: string, message: string): Failure {
  return { code: 'invalid', message, field }
}
