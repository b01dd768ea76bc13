import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { env } from '#lib/env.ts'
import { STORE_ID_HEADER } from '#lib/tenancy/host.ts'

/** Next and next-auth believe these; from a client they are claims, so only a trusted proxy may set them. */
const FORWARDED = [
  'forwarded',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-forwarded-port',
  'x-real-ip',
]
/** Between Next's own parts; no client has a reason to send them. */
const INTERNAL = [
  'x-middleware-subrequest',
  'x-middleware-rewrite',
  'x-middleware-next',
  'x-matched-path',
  'x-invoke-path',
  STORE_ID_HEADER,
]

/**
 * Replaces what the client claims about itself by what is known.
 * @returns the request's id, under which everything it does is logged
 */
export function settleClientHeaders(request: IncomingMessage): string {
  const peer = (request.socket.remoteAddress ?? '').replace(/^::ffff:/, '')
  const trusted = env().TRUSTED_PROXIES.includes(peer)
  const claimed = request.headers['x-forwarded-for']
  const proto = trusted ? request.headers['x-forwarded-proto'] : undefined
  const requestId = trusted ? request.headers['x-request-id'] : undefined
  for (const name of [...FORWARDED, ...INTERNAL]) delete request.headers[name]
  // The last address is the one the trusted proxy saw; those before it are again only claims.
  const forwarded = trusted
    ? String(claimed ?? '')
        .split(',')
        .at(-1)
        ?.trim()
    : undefined
  request.headers['x-forwarded-for'] = forwarded || peer || 'unknown'
  if (proto === 'https' || proto === 'http') request.headers['x-forwarded-proto'] = proto
  const id = typeof requestId === 'string' && /^[\w-]{8,64}$/.test(requestId) ? requestId : randomUUID()
  request.headers['x-request-id'] = id
  return id
}
