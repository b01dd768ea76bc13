import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { processSingleton } from '#lib/kernel/process-singleton.ts'
import type { DescribedEndpoint } from './endpoint.ts'
import { isNoneMatch } from './entity-tag.ts'
import { openApiDocument } from './openapi.ts'
import { problemResponse } from './problem.ts'

/** Hosts whose document is kept: about 0.2 MB each. */
const KEPT = 100
const METHODS = 'GET, HEAD, OPTIONS'

type Document = { text: string; etag: string }

/**
 * Answers with the API's own document. It is the same for everybody, and made once for each host in this process.
 * @param server address of the API on the host that was asked
 */
export function answerDocument(
  endpoints: readonly DescribedEndpoint[],
  { request, server, requestId }: { request: Request; server: string; requestId: string },
): Response {
  const { method } = request
  if (method === 'OPTIONS') return new Response(null, { status: 204, headers: { allow: METHODS } })
  if (method !== 'GET' && method !== 'HEAD') {
    return problemResponse({ problem: 'wrong-method', headers: { allow: METHODS } }, requestId)
  }
  const { text, etag } = documentOf(endpoints, server)
  const headers = { etag, 'cache-control': 'public, max-age=300' }
  if (isNoneMatch(request.headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers })
  return new Response(method === 'HEAD' ? null : text, {
    headers: { ...headers, 'content-type': 'application/json' },
  })
}

function documentOf(endpoints: readonly DescribedEndpoint[], server: string): Document {
  const kept = processSingleton('api-documents', () => new LRUCache<string, Document>({ max: KEPT }))
  const known = kept.get(server)
  if (known) return known
  const text = JSON.stringify(openApiDocument(endpoints, server))
  const hash = createHash('sha256').update(text).digest('base64url').slice(0, 16)
  const made = { text, etag: `"${hash}"` }
  kept.set(server, made)
  return made
}
