import { makeLinkToken, readLinkToken } from '#lib/tenancy/link-token.ts'

const VALID_FOR_MS = 30 * 24 * 60 * 60_000

/** A token that brings a cart back into whatever browser opens the link. */
export function cartToken(storeId: string, cartId: string, now: Date): string {
  const link = { purpose: 'restore-cart', storeId, subject: cartId, state: '' } as const
  return makeLinkToken(link, new Date(now.getTime() + VALID_FOR_MS))
}

/** @returns the cart's id; null for a link that is too old or none of this store's */
export function readCartToken(storeId: string, token: string, now: Date): string | null {
  const link = readLinkToken(token)
  return link?.holds({ purpose: 'restore-cart', storeId, state: '' }, now) ? link.subject : null
}
