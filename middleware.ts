import { type NextRequest, NextResponse } from 'next/server'
import { STORE_ID_HEADER } from '#lib/tenancy/host.ts'
import { routeOf } from '#lib/web/route-of.ts'

export const config = { matcher: '/((?!_next/static).*)' }

/**
 * Host → zone. Routing only: every page, action and route authorises at the data. The server looked the store up and
 * named it by its id, so that what is cached under a path belongs to one store for ever, whatever its address becomes.
 */
export function middleware(request: NextRequest): NextResponse {
  const url = request.nextUrl.clone()
  const rootDomain = (process.env.ROOT_DOMAIN ?? 'localhost').toLowerCase().replace(/:\d+$/, '')
  const route = routeOf(url, request.headers.get('host'), request.headers.get(STORE_ID_HEADER), rootDomain)
  if (route.kind === 'as-is') return NextResponse.next()
  if (route.kind === 'not-found') return NextResponse.rewrite(new URL('/not-found', url), { status: 404 })
  url.pathname = route.pathname
  return NextResponse.rewrite(url)
}
