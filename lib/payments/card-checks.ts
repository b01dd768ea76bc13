/** "4242 4242 4242 4242" → "4242424242424242". */
export function cardDigits(cardNumber: string): string {
  return cardNumber.replaceAll(/[\s-]/g, '')
}

/** 12 to 19 digits whose check digit fits: a slip of the finger is caught before anybody is asked for money. */
export function isCardNumber(cardNumber: string): boolean {
  const digits = cardDigits(cardNumber)
  if (!/^\d{12,19}$/.test(digits)) return false
  let sum = 0
  for (let place = 0; place < digits.length; place++) {
    const digit = Number(digits[digits.length - 1 - place])
    const doubled = place % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

/** @returns the month a card ends with, or null when it is not MM/YY */
export function parseCardExpiry(expiry: string): { month: number; year: number } | null {
  const match = /^(0?[1-9]|1[0-2])\s*\/\s*(?:20)?(\d{2})$/.exec(expiry.trim())
  return match ? { month: Number(match[1]), year: 2000 + Number(match[2]) } : null
}

/** A card works until its month has ended everywhere on earth (UTC−12), at most 20 years ahead. */
export function isCardExpired(expiry: string, now: Date): boolean {
  const parsed = parseCardExpiry(expiry)
  if (!parsed) return true
  const end = Date.UTC(parsed.year, parsed.month, 1, 12)
  return now.getTime() >= end || parsed.year > now.getUTCFullYear() + 20
}

/** The 3 or 4 digits on a card. */
export function isCvc(cvc: string): boolean {
  return /^\d{3,4}$/.test(cvc.trim())
}
