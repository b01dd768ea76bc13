import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { mediaFolder } from '#lib/content/media-folder.ts'
import type { Tenant } from '#lib/db/tenant.ts'

const OWN = /^\/media\/([0-9a-f-]{36})\/(400|800|1600)\.webp$/
const STARTER = /^\/media\/starter\/([a-z]{1,40})\/(400|800|1600)\.webp$/

/**
 * Answers a picture's address from the folder of the Host's own store, so another store's picture is simply not there.
 * @returns false when the path is no picture's
 */
export async function serveMedia(tenant: Tenant, request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const path = new URL(request.url ?? '/', 'http://host').pathname
  const file = fileOf(tenant, path)
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

function fileOf(tenant: Tenant, path: string): string | null {
  const [, id, width] = OWN.exec(path) ?? []
  if (id) return resolve(mediaFolder(tenant), `${id}-${width}.webp`)
  const [, name, starterWidth] = STARTER.exec(path) ?? []
  return name ? resolve('lib/content/starter', `${name}-${starterWidth}.webp`) : null
}
