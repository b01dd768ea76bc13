import type { TenantDb } from '#lib/db/tenant-db.ts'

const EXPOSED = 'ETag, Link, RateLimit, RateLimit-Policy, Retry-After, X-Request-Id, Idempotent-Replayed'
const PREFLIGHT = {
  'access-control-allow-methods': 'GET, HEAD, POST, PUT, PATCH, DELETE',
  'access-control-allow-headers': 'Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match',
  'access-control-max-age': '600',
}

/**
 * What a browser needs to let a page of another origin read the answer: nothing, unless the merchant named that origin.
 * Cookies are never part of it, because the API does not look at them.
 */
export async function crossOriginHeaders(db: TenantDb, request: Request): Promise<Record<string, string>> {
  const origin = request.headers.get('origin')
  if (!origin) return {}
  const { corsOrigins } = await db.storeSettings.findUniqueOrThrow({
    where: { id: 'store' },
    select: { corsOrigins: true },
  })
  if (!corsOrigins.includes(origin)) return { vary: 'Origin' }
  return {
    vary: 'Origin',
    'access-control-allow-origin': origin,
    'access-control-expose-headers': EXPOSED,
    ...(request.method === 'OPTIONS' ? PREFLIGHT : {}),
  }
}
