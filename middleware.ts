import { type NextRequest, NextResponse } from 'next/server'
import { isInternalPath, STORE_ID_HEADER, zoneOf } from '#lib/tenancy/host.ts'
import { productListPath } from '#lib/web/product-list-path.ts'

export const config = { matcher: '/((?!_next/static).*)' }

/**
 * Host → zone. Routing only: every page, action and route authorises at the data. The server looked the store up and
 * named it by its id, so that what is cached under a path belongs to one store for ever, whatever its address becomes.
 */
export function middleware(request: NextRequest): NextResponse {
  const url = request.nextUrl.clone()
  const rootDomain = (process.env.ROOT_DOMAIN ?? 'localhost').toLowerCase().replace(/:\d+$/, '')
  const zone = zoneOf(request.headers.get('host'), rootDomain)
  if (zone.kind === 'root') return isInternalPath(url.pathname) ? notFound(url) : NextResponse.next()
  const storeId = request.headers.get(STORE_ID_HEADER)
  if (zone.kind !== 'store' || !storeId) return notFound(url)

  const path = productListPath(url) ?? url.pathname
  url.pathname = `/store/${storeId}${path === '/' ? '' : path}`
  return NextResponse.rewrite(url)
}

function notFound(url: URL): NextResponse {
  return NextResponse.rewrite(new URL('/not-found', url), { status: 404 })
}
