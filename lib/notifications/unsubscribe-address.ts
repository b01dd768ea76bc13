import { isSignedKey, signedKey } from '#lib/tenancy/signed-key.ts'

const PURPOSE = 'unsubscribe'

/** The page with the button that stops reminders to this address. */
export function unsubscribePath(storeId: string, email: string): string {
  return `/account/unsubscribe?${query(storeId, email)}`
}

/** Where a mail program sends its one POST (RFC 8058). */
export function unsubscribePostPath(storeId: string, email: string): string {
  return `/api/unsubscribe?${query(storeId, email)}`
}

/** @returns the address that may be unsubscribed in this store; null for a link that is none of this store's */
export function readUnsubscribe(storeId: string, params: { to?: unknown; key?: unknown }): string | null {
  const { to, key } = params
  if (typeof to !== 'string' || typeof key !== 'string' || to.length > 254) return null
  return isSignedKey(PURPOSE, storeId, to, key) ? to : null
}

function query(storeId: string, email: string): string {
  const to = email.toLowerCase()
  return new URLSearchParams({ to, key: signedKey(PURPOSE, storeId, to) }).toString()
}
