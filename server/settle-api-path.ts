import type { IncomingMessage } from 'node:http'

/** A segment that names nothing: no id of ours has such a character. */
const NOTHING = '%00'
const DOTS = /^(\.|%2e){1,2}$/i

/** True for an address of an API, of a store or of the market; programs call it, and no page of ours is there. */
export function isApiPath(url: string | undefined): boolean {
  return url !== undefined && (url.startsWith('/api/') || url === '/api' || url.startsWith('/api?'))
}

/**
 * Makes an address of the API one that Next hands on as it is. With a slash at its end Next would redirect, and clients
 * would send a POST again as GET; what it cannot read, or would resolve to another address, names nothing and is the
 * API's to refuse.
 */
export function settleApiPath(request: IncomingMessage): void {
  const url = request.url ?? ''
  if (!isApiPath(url)) return
  const query = url.indexOf('?')
  const path = query < 0 ? url.length : query
  const segments = url.slice('/api/'.length, path).split('/')
  const last = segments.findLastIndex((segment) => segment !== '')
  const named = segments.slice(0, Math.max(1, last + 1)).map((segment) => (isNamed(segment) ? segment : NOTHING))
  request.url = `/api/${named.join('/')}${url.slice(path)}`
}

function isNamed(segment: string): boolean {
  if (segment === '' || DOTS.test(segment)) return false
  try {
    decodeURIComponent(segment)
    return true
  } catch {
    return false
  }
}
