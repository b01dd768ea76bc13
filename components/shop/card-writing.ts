/** "4242424242424242" → "4242 4242 4242 4242": digits in groups of four, everything else dropped. */
export function groupedCardNumber(typed: string): string {
  const digits = typed.replaceAll(/\D/g, '').slice(0, 19)
  return digits.replaceAll(/(\d{4})(?=\d)/g, '$1 ')
}

/**
 * Puts the stroke into "12/30" while it is typed or filled in ("1230", "12/2030").
 * @param before what stood there: when it grows shorter the stroke may be deleted
 */
export function writtenExpiry(typed: string, before: string): string {
  const whole = /^\s*(\d{1,2})\s*\/\s*(?:20)(\d{2})\s*$/.exec(typed)
  if (whole) return `${(whole[1] ?? '').padStart(2, '0')}/${whole[2]}`
  const digits = typed.replaceAll(/\D/g, '').slice(0, 4)
  const month = digits.length === 1 && digits > '1' ? `0${digits}` : digits.slice(0, 2)
  const year = digits.slice(2)
  if (typed.length < before.length) return year ? `${month}/${year}` : digits
  return month.length === 2 ? `${month}/${year}` : month
}
