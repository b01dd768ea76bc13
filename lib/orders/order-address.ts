import { isSignedKey, signedKey } from '#lib/tenancy/signed-key.ts'

const PURPOSE = 'order'

/**
 * The page of an order on its store's host. The key in it shows that the link was made by this store for this order:
 * whoever has it may read the order and do what its customer may.
 */
export function orderPath(storeId: string, orderId: string): string {
  return orderPage({ id: orderId, key: orderKey(storeId, orderId) })
}

/** The same for a visitor who came by this key, or by none: then their session opens it. */
export function orderPage({ id, key }: { id: string; key: string }): string {
  return `/orders/${encodeURIComponent(id)}${keyQuery(key)}`
}

/** The invoice beside it: a page to print, or a file. */
export function invoicePath({ id, key }: { id: string; key: string }, as: '' | '.pdf' = ''): string {
  return `/orders/${encodeURIComponent(id)}/invoice${as}${keyQuery(key)}`
}

function keyQuery(key: string): string {
  return key ? `?key=${encodeURIComponent(key)}` : ''
}

/** What stands in an order's link: made by this store, for this order. */
export function orderKey(storeId: string, orderId: string): string {
  return signedKey(PURPOSE, storeId, orderId)
}

/** Compared in constant time; false for a key of another order, another store or another kind of link. */
export function isOrderKey(storeId: string, orderId: string, key: string): boolean {
  return isSignedKey(PURPOSE, storeId, orderId, key)
}
