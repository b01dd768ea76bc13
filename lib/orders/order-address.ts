import type { Tenant } from '#lib/db/tenant.ts'
import { isSignedKey, signedKey } from '#lib/tenancy/signed-key.ts'
import { storeUrl } from '#lib/tenancy/store-url.ts'

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

/** The page of an order as it can be sent to somebody. */
export async function orderUrl(tenant: Pick<Tenant, 'id' | 'slug'>, orderId: string): Promise<string> {
  return `${await storeUrl(tenant)}${orderPath(tenant.id, orderId)}`
}

export function orderKey(storeId: string, orderId: string): string {
  return signedKey(PURPOSE, storeId, orderId)
}

/** Compared in constant time; false for a key of another order, another store or another kind of link. */
export function isOrderKey(storeId: string, orderId: string, key: string): boolean {
  return isSignedKey(PURPOSE, storeId, orderId, key)
}
