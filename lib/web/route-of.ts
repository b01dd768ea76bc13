import { isInternalPath, zoneOf } from '#lib/tenancy/host.ts'
import { productListPath } from './product-list-path.ts'

/** Where a request goes inside: on as it is, to another path, or nowhere. */
export type Route = { kind: 'as-is' } | { kind: 'rewrite'; pathname: string } | { kind: 'not-found' }

/**
 * Host → zone → path inside. Pure, shared by the middleware and by the inspector that shows what it does.
 *
 * @param url of the request; a query that became part of the path is taken off it
 * @param storeId of the store that the server found for the Host
 * @param rootDomain the market's own host, without a port
 */
export function routeOf(url: URL, host: string | null | undefined, storeId: string | null, rootDomain: string): Route {
  const zone = zoneOf(host, rootDomain)
  if (zone.kind === 'root') return isInternalPath(url.pathname) ? { kind: 'not-found' } : { kind: 'as-is' }
  if (zone.kind !== 'store' || !storeId) return { kind: 'not-found' }
  const path = productListPath(url) ?? url.pathname
  return { kind: 'rewrite', pathname: `/store/${storeId}${path === '/' ? '' : path}` }
}
