import { normalCode } from '#lib/discounts/normal-code.ts'
import { giftCardHash } from '#lib/gift-cards/gift-card-code.ts'

/** Codes of discounts are upper case, so that none of them begins like this. */
const GIFT_CARD = 'gift:'

/** Most codes in one cart. */
export const MAX_CODES = 10

/** How the code of a discount stands in a cart. */
export function discountEntry(entered: string): string {
  return normalCode(entered)
}

/** How a gift card stands in a cart: by its hash, so that nobody who reads the database can spend it. */
export function giftCardEntry(entered: string): string {
  return giftCardEntryOf(giftCardHash(entered))
}

/** The same of a card of which only the hash is known. */
export function giftCardEntryOf(hash: string): string {
  return GIFT_CARD + hash
}

/** A cart's codes, each kind in the order in which they were entered. */
export function sortCodes(entries: readonly string[]): { discountCodes: string[]; giftCardHashes: string[] } {
  const isGiftCard = (entry: string) => entry.startsWith(GIFT_CARD)
  return {
    discountCodes: entries.filter((entry) => !isGiftCard(entry)),
    giftCardHashes: entries.filter(isGiftCard).map((entry) => entry.slice(GIFT_CARD.length)),
  }
}

/** The codes of two carts that become one. */
export function mergedCodes(own: readonly string[], others: readonly string[]): string[] {
  return [...new Set([...own, ...others])].slice(0, MAX_CODES)
}
