import { createHash, randomBytes } from 'node:crypto'

/** No 0, O, 1 and I: codes are read aloud and copied from paper. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const LENGTH = 16

/** 80 random bits, as "ABCD-EFGH-JKLM-NPQR". */
export function newGiftCardCode(): string {
  const letters = [...randomBytes(LENGTH)].map((byte) => ALPHABET[byte % ALPHABET.length]).join('')
  return letters.replaceAll(/.{4}(?!$)/g, '$&-')
}

/** What was typed, as it is compared: upper case, letters and digits alone. */
export function normalGiftCardCode(entered: string): string {
  return entered.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')
}

/**
 * What is kept instead of the code. Nobody tries 2^80 codes, so no secret of this market goes in: a store that moves to
 * another takes its cards along, and a new secret leaves them valid.
 */
export function giftCardHash(entered: string): string {
  return createHash('sha256')
    .update(`gift card ${normalGiftCardCode(entered)}`)
    .digest('hex')
}
