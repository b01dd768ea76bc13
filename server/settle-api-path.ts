import type { IncomingMessage } from 'node:http'

const SLASH = 47

/** The API answers with a slash at the end and without: Next would redirect, and clients would send a POST again as GET. */
export function settleApiPath(request: IncomingMessage): void {
  const url = request.url ?? ''
  if (!url.startsWith('/api/')) return
  const query = url.indexOf('?')
  const path = query < 0 ? url.length : query
  // Counted by hand: a pattern with two repetitions takes a second for sixteen thousand slashes.
  let end = path
  while (end > '/api'.length && url.charCodeAt(end - 1) === SLASH) end -= 1
  if (end < path) request.url = url.slice(0, end) + url.slice(path)
}
