import type { Tenant } from '#lib/db/tenant.ts'
import { storeUrl } from '#lib/tenancy/store-url.ts'

/** The page of an order on its store's host. The id is random and is the secret. */
export function orderPath(_storeId: string, orderId: string): string {
  return `/orders/${encodeURIComponent(orderId)}`
}

/** The page of an order as it can be sent to somebody. */
export async function orderUrl(tenant: Pick<Tenant, 'id' | 'slug'>, orderId: string): Promise<string> {
  return `${await storeUrl(tenant)}${orderPath(tenant.id, orderId)}`
}
