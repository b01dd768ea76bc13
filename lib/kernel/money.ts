/** Minor units (cents, yen, fils) as an integer; which unit is told by the ISO 4217 code beside it. */
export type Minor = number

/** Highest amount a column holds (PostgreSQL integer). */
export const MAX_MINOR: Minor = 2_147_483_647

/** Currencies a store may choose. The number of decimals of each comes from `Intl`, which follows ISO 4217. */
export const CURRENCIES = [
  'USD',
  'EUR',
  'GBP',
  'AUD',
  'CAD',
  'CHF',
  'CZK',
  'DKK',
  'HKD',
  'HUF',
  'INR',
  'JPY',
  'KRW',
  'KWD',
  'MXN',
  'NOK',
  'NZD',
  'PLN',
  'SEK',
  'SGD',
  'TND',
  'TRY',
  'ZAR',
] as const
export type Currency = (typeof CURRENCIES)[number]

const decimalsByCurrency = new Map<string, number>()
const formatters = new Map<string, Intl.NumberFormat>()

/** @returns digits after the decimal point: 0 (JPY), 2 (USD) or 3 (KWD) */
export function decimalsOf(currency: string): number {
  let decimals = decimalsByCurrency.get(currency)
  if (decimals === undefined) {
    decimals = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
    decimalsByCurrency.set(currency, decimals)
  }
  return decimals
}

/** "$1,029.98": the one formatter of prices. */
export function formatMoney(amount: Minor, currency: string, locale = 'en-US'): string {
  const key = `${locale} ${currency}`
  let formatter = formatters.get(key)
  if (!formatter) {
    formatter = new Intl.NumberFormat(locale, { style: 'currency', currency })
    formatters.set(key, formatter)
  }
  return formatter.format(Number(toDecimal(amount, currency)))
}

/** "1029.98": what a form field or a machine reads. */
export function toDecimal(amount: Minor, currency: string): string {
  const decimals = decimalsOf(currency)
  if (decimals === 0) return String(amount)
  const digits = String(Math.abs(amount)).padStart(decimals + 1, '0')
  return `${amount < 0 ? '-' : ''}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}

const POINT = /^(\d{1,3}(?:,\d{3})+|\d{1,10})(?:\.(\d+))?$/
/** As half of the world writes it. */
const COMMA = /^(\d{1,3}(?:\.\d{3})+|\d{1,10}),(\d{1,2})$/

/**
 * Reads what a person typed ("1,029.98", "29.9", "12", "29,90", "1.029,98") without passing through a float. A comma
 * before three digits is one between thousands.
 * @returns minor units, or null when it is not an amount of this currency between 0 and `MAX_MINOR`
 */
export function parseMoney(text: string, currency: string): Minor | null {
  const decimals = decimalsOf(currency)
  const typed = text.trim()
  const match = POINT.exec(typed) ?? COMMA.exec(typed)
  if (!match) return null
  const [, whole = '', fraction = ''] = match
  if (fraction.length > decimals) return null
  const amount = Number(whole.replaceAll(/[.,]/g, '') + fraction.padEnd(decimals, '0'))
  return amount <= MAX_MINOR ? amount : null
}

/** Carries an amount over to a currency with other decimals, keeping the number people see: $12.00 ↔ ¥12. */
export function rescale(amount: Minor, from: string, to: string): Minor {
  return Math.round(amount * 10 ** (decimalsOf(to) - decimalsOf(from)))
}
