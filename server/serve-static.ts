import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'

const compress = promisify(brotliCompress)

/** Names that a build gives to scripts and styles; nothing in them leads out of their folder. */
const PATH = /^\/_next\/static\/((?:[\w-]+\/){0,4}[\w.~-]+\.(js|css))$/
const TYPES: Record<string, string> = { js: 'application/javascript; charset=utf-8', css: 'text/css; charset=utf-8' }

/** They tell how a page is to be treated; on a script or a style they say nothing, in a third of a kilobyte each. */
const HEADERS_OF_PAGES = ['content-security-policy', 'permissions-policy', 'referrer-policy']

/** As many as a build has, each compressed once; null for a file that is not there. */
const compressed = new Map<string, Promise<Buffer | null>>()
const MOST_KEPT = 500

/**
 * Answers scripts and styles of a build with brotli at its best, which takes a seventh off what gzip makes of them. Names
 * carry a hash of what is in them, so they are kept for ever.
 * @returns false when Next has to answer: another file, a browser without brotli, a development server
 */
export async function serveStatic(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  if (process.env.NODE_ENV !== 'production') return false
  const [, file, extension] = PATH.exec(request.url?.split('?')[0] ?? '') ?? []
  const { method, headers } = request
  if (!file || !extension || file.includes('..') || (method !== 'GET' && method !== 'HEAD')) return false
  if (!/\bbr\b/.test(String(headers['accept-encoding'] ?? ''))) return false
  const body = await compressedOnce(file)
  if (!body) return false
  for (const name of HEADERS_OF_PAGES) response.removeHeader(name)
  response.writeHead(200, {
    'content-type': TYPES[extension],
    'content-encoding': 'br',
    'content-length': body.byteLength,
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'accept-encoding',
  })
  response.end(method === 'HEAD' ? undefined : body)
  return true
}

async function compressedOnce(file: string): Promise<Buffer | null> {
  const known = compressed.get(file)
  if (known) return known
  const made = readFile(resolve('.next/static', file))
    .then((bytes) => compress(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength } }))
    .catch(() => null)
  if (compressed.size < MOST_KEPT) compressed.set(file, made)
  // A name that stands for nothing is not remembered: there are too many of those.
  if (!(await made)) compressed.delete(file)
  return made
}
