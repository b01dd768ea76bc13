import type { ServerResponse } from 'node:http'
import { CONTENT_SECURITY_POLICY } from './content-security-policy.ts'
import type { DatabaseHealth } from './database-health.ts'
import { sendUnavailable } from './plain-page.ts'

/** A request that PostgreSQL keeps waiting is answered 503 after this long, ms. */
const WAIT_FOR_DATABASE_MS = 4_000

/** Headers that every answer carries. */
const ALWAYS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
}

/** What holds for every answer, whoever writes it: Next, or the server itself. */
export function settleResponse(response: ServerResponse, health: DatabaseHealth): void {
  for (const [name, value] of Object.entries(ALWAYS)) response.setHeader(name, value)

  const writeHead = response.writeHead.bind(response) as (...args: unknown[]) => ServerResponse
  response.writeHead = ((status: number, ...rest: unknown[]) => {
    keepOutOfSharedCaches(response)
    // A query that failed because PostgreSQL is away became a 500 on its way up.
    const unavailable = status === 500 && health.mayBeDown
    if (unavailable) response.setHeader('retry-after', 5)
    return writeHead(unavailable ? 503 : status, ...rest)
  }) as typeof response.writeHead

  const timer = setTimeout(() => {
    if (!health.isUp && !response.headersSent) sendUnavailable(response)
  }, WAIT_FOR_DATABASE_MS)
  response.on('close', () => clearTimeout(timer))
}

/** Next lets shared caches keep a page for an hour; they would show a price that the merchant has changed since. */
function keepOutOfSharedCaches(response: ServerResponse): void {
  if (String(response.getHeader('cache-control') ?? '').includes('s-maxage')) {
    response.setHeader('cache-control', 'private, no-cache')
  }
}
