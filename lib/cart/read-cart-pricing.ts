import type { TenantTx } from '#lib/db/tenant-db.ts'
import { findUsableDiscounts } from '#lib/discounts/find-usable-discounts.ts'
import { type FoundGiftCards, findGiftCardsByHash } from '#lib/gift-cards/find-gift-cards.ts'
import type { LineInput, PriceInput } from '#lib/pricing/price-input.ts'
import type { PricedCart } from '#lib/pricing/priced-cart.ts'
import { giftCardEntryOf, sortCodes } from './cart-codes.ts'
import type { CartCode } from './cart-view.ts'
import type { Held } from './read-held.ts'

/** What pricing needs of a cart, whatever is chosen at the checkout. */
export type CartPricing = Pick<PriceInput, 'currency' | 'lines' | 'discounts'> & {
  giftCards: FoundGiftCards['cards']
  /** Codes that cannot be used at all now, and why. */
  refused: CartCode[]
}

/** Whose price is asked for: `email` null before it is known. */
export type Asking = { email: string | null; now: Date }

/** Reads what a cart's things, codes and the store's automatic discounts make of its price. Only a look: nothing is reserved. */
export async function readCartPricing(
  db: TenantTx,
  cart: { lines: readonly LineInput[]; codes: readonly string[]; currency: string; held: Held | null },
  { email, now }: Asking,
): Promise<CartPricing> {
  const { currency, lines, held } = cart
  const { discountCodes, giftCardHashes } = sortCodes(cart.codes)
  const discounts = await findUsableDiscounts(db, { codes: discountCodes, email, now, held: held?.discounts })
  const giftCards = await findGiftCardsByHash(db, giftCardHashes, { currency, now, held: held?.giftCards })
  const gone = 'This code is not valid any more.'
  return {
    currency,
    lines,
    discounts: discounts.rules,
    giftCards: giftCards.cards,
    refused: [
      ...discounts.refused.map(({ code, message }) => discountCode(code, message)),
      ...discounts.unknown.map((code) => discountCode(code, gone)),
      ...giftCards.refused.map(({ code, lastFour, message }) => giftCardCode(code, lastFour, message)),
      ...giftCards.unknown.map((hash) => giftCardCode(hash, '', gone)),
    ],
  }
}

/** Every code in the cart as the shopper sees it: what it does, or why it does nothing. */
export function cartCodes(
  entries: readonly string[],
  { discounts, giftCards, refused }: CartPricing,
  priced: PricedCart | null,
): CartCode[] {
  const unused = new Map(priced?.refusedCodes.map(({ code, message }) => [code, message]))
  const known = [
    ...refused,
    ...discounts.flatMap(({ code }) => (code === null ? [] : discountCode(code, unused.get(code) ?? null))),
    ...giftCards.map(({ code, lastFour }) => giftCardCode(code, lastFour, null)),
  ]
  return entries.flatMap((entry) => known.find((code) => code.entry === entry) ?? [])
}

function discountCode(code: string, refusal: string | null): CartCode {
  return { entry: code, kind: 'discount', label: code, refusal }
}

function giftCardCode(hash: string, lastFour: string, refusal: string | null): CartCode {
  const label = lastFour === '' ? 'Gift card' : `Gift card •••• ${lastFour}`
  return { entry: giftCardEntryOf(hash), kind: 'gift-card', label, refusal }
}
