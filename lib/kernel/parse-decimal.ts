/**
 * Reads a number that a person typed ("19", "7.5", "1,5") as an integer of its smallest unit, without passing a float.
 * @param decimals digits after the point that count: 2 makes basis points of a percentage, 3 grams of kilograms
 * @returns null when it is none, is below zero or has more decimals
 */
export function parseDecimal(text: string, decimals: number): number | null {
  const match = /^(\d{1,9})(?:[.,](\d*))?$/.exec(text.trim())
  if (!match) return null
  const [, whole = '', fraction = ''] = match
  if (fraction.length > decimals) return null
  return Number(whole + fraction.padEnd(decimals, '0'))
}

/** "7.5" for 750 of two decimals: what a form field shows. */
export function decimalText(amount: number, decimals: number): string {
  const digits = String(amount).padStart(decimals + 1, '0')
  const whole = digits.slice(0, -decimals)
  const fraction = digits.slice(-decimals).replace(/0+$/, '')
  return fraction === '' ? whole : `${whole}.${fraction}`
}
