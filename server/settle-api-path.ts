import type { IncomingMessage } from 'node:http'

/** The API answers with a slash at the end and without: Next would redirect, and clients would send a POST again as GET. */
export function settleApiPath(request: IncomingMessage): void {
  request.url = request.url?.replace(/^(\/api\/[^?]*?)\/+(?=\?|$)/, '$1')
}
