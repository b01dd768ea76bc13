import type { IncomingMessage, ServerResponse } from 'node:http'
import { encodeMovedCart } from '#lib/auth/moved-cart-token.ts'
import type { Tenant } from '#lib/db/tenant.ts'
import { tenantUrl } from '#lib/tenancy/tenant-url.ts'
import { cookieName } from '#lib/web/cookie-options.ts'

/** True for a request to a subdomain that the store had before it was renamed. A host with a dot is its own. */
export function isFormerAddress(key: string, tenant: Tenant): boolean {
  return !key.includes('.') && key !== tenant.slug
}

/**
 * Leads whoever reads a store at its former address to the new one, with the path and, on pages, the guest's cart.
 * @returns false for a form that is sent from a page which was open when the store was renamed: it is taken where it is
 */
export async function leadToNewAddress(
  tenant: Tenant,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return false
  // The address is free again one day: browsers may not remember this for ever.
  await leadTo(tenantUrl(tenant), 3600, tenant, request, response)
  return true
}

/**
 * Leads to the same path and query of a store at another of its addresses, on pages with the guest's cart.
 * @param base scheme, host and port of that address
 * @param seconds how long browsers may remember it
 */
export async function leadTo(
  base: string,
  seconds: number,
  tenant: Tenant,
  { url = '/', headers }: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const cartId = cartIdOf(headers.cookie)
  if (cartId && headers['sec-fetch-mode'] === 'navigate') {
    const query = new URLSearchParams({ token: await encodeMovedCart(tenant, cartId), to: url })
    response.writeHead(307, { location: `${base}/api/moved?${query}`, 'cache-control': 'private, no-store' }).end()
  } else {
    response.writeHead(308, { location: `${base}${url}`, 'cache-control': `max-age=${seconds}` }).end()
  }
}

/** Cookies are only forwarded here; the page that they lead to checks them. */
function cartIdOf(cookies = ''): string | null {
  const prefix = `${cookieName('cart')}=`
  const found = cookies.split('; ').find((cookie) => cookie.startsWith(prefix))
  return found?.slice(prefix.length) || null
}
