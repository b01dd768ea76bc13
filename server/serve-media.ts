import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { mediaFile } from '#lib/content/media-file.ts'
import type { Tenant } from '#lib/db/tenant.ts'

/**
 * Answers a picture's address from the folder of the Host's own store, so another store's picture is simply not there.
 * @returns false when the path is no picture's
 */
export async function serveMedia(tenant: Tenant, request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const path = new URL(request.url ?? '/', 'http://host').pathname
  const file = mediaFile(tenant, path)
  const found = file ? await stat(file).catch(() => null) : null
  if (!file || !found) return false
  response.writeHead(200, {
    'content-type': 'image/webp',
    'content-length': found.size,
    // Another picture has another id, so an address never changes its meaning.
    'cache-control': 'public, max-age=31536000, immutable',
  })
  if (request.method === 'HEAD') response.end()
  // A visitor who goes away in the middle of a picture is no error.
  else await pipeline(createReadStream(file), response).catch(() => {})
  return true
}
