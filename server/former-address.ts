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
  { method, url = '/', headers }: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  if (method !== 'GET' && method !== 'HEAD') return false
  const cartId = cartIdOf(headers.cookie)
  if (cartId && headers['sec-fetch-mode'] === 'navigate') {
    const query = new URLSearchParams({ token: await encodeMovedCart(tenant, cartId), to: url })
    const location = `${tenantUrl(tenant)}/api/moved?${query}`
    response.writeHead(307, { location, 'cache-control': 'private, no-store' }).end()
  } else {
    // The address is free again one day: browsers may not remember this for ever.
    response.writeHead(308, { location: `${tenantUrl(tenant)}${url}`, 'cache-control': 'max-age=3600' }).end()
  }
  return true
}

/** Cookies are only forwarded here; the page that they lead to checks them. */
function cartIdOf(cookies = ''): string | null {
  const prefix = `${cookieName('cart')}=`
  const found = cookies.split('; ').find((cookie) => cookie.startsWith(prefix))
  return found?.slice(prefix.length) || null
}
