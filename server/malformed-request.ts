import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import type { PlainPage } from './plain-page.ts'
import { isApiPath } from './settle-api-path.ts'

const METHODS = ['GET', 'HEAD', 'POST', 'OPTIONS']
const API_METHODS = [...METHODS, 'PUT', 'PATCH', 'DELETE']

/** Largest body of a form, bytes: what Next takes as well. */
const MAX_FORM_BYTES = 1024 * 1024
/** Pictures, and parts of files of products: each has a limit of its own, and a message beside the field. */
const UPLOADS = /^\/admin\/(media$|transfer-upload\/)/

/** @returns what to answer to a request that no page of ours would understand, or null when it is well formed */
export function malformedRequest({ url = '/', method = '', headers }: IncomingMessage): PlainPage | null {
  const isApi = isApiPath(url)
  if (!url.startsWith('/') || !(isApi || isDecodable(url))) {
    return { status: 400, title: 'Bad request', text: 'This is no address of ours.' }
  }
  // What is sent to an API is its own to judge: it looks at no cookie where others may call, and has limits by endpoint.
  const methods = isApi ? API_METHODS : METHODS
  if (!methods.includes(method)) {
    const allow = methods.join(', ')
    return { status: 405, title: 'Not like this', text: 'This address takes other requests.', headers: { allow } }
  }
  if (isApi) return null
  if (Number(headers['content-length'] ?? 0) > MAX_FORM_BYTES && !UPLOADS.test(url)) {
    const text = 'What you sent is larger than 1 MB. Shorten it and try again.'
    return { status: 413, title: 'Too much at once', text, headers: { connection: 'close' } }
  }
  if (method === 'POST' && !isOwnOrigin(headers)) {
    return { status: 403, title: 'Not from here', text: 'This request came from another site.' }
  }
  if (/^multipart\/form-data(?!.*boundary=)/i.test(headers['content-type'] ?? '')) {
    return { status: 400, title: 'Bad request', text: 'This form could not be read.' }
  }
  return null
}

/** A browser says where a form comes from; programs that send no Origin have no visitor's cookies. */
function isOwnOrigin({ origin, host }: IncomingHttpHeaders): boolean {
  if (origin === undefined) return true
  return URL.parse(origin)?.host === host
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}
