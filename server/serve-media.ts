import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { pictureAt } from '#lib/content/picture-at.ts'
import { errorCode } from '#lib/db/sql.ts'
import type { Tenant } from '#lib/db/tenant.ts'
import { log } from '#lib/log.ts'

/** What pipes say of a visitor who went away in the middle of a picture or before it: no error of ours. */
const VISITOR_IS_GONE: ReadonlySet<string> = new Set(['ERR_STREAM_PREMATURE_CLOSE', 'ERR_STREAM_UNABLE_TO_PIPE'])

/**
 * Answers a picture's address from the media of the Host's own store, so another store's picture is simply not there.
 * The bytes are passed on as they come, wherever they are kept.
 * @returns false when the path is no picture's
 */
export async function serveMedia(tenant: Tenant, request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const picture = pictureAt(tenant, new URL(request.url ?? '/', 'http://host').pathname)
  const isHead = request.method === 'HEAD'
  const found = isHead ? await picture?.stat() : await picture?.read()
  if (!found) return false
  response.writeHead(200, {
    'content-type': 'image/webp',
    'content-length': found.bytes,
    // Another picture has another id, so an address never changes its meaning.
    'cache-control': 'public, max-age=31536000, immutable',
  })
  if ('stream' in found) {
    await pipeline(found.stream, response).catch((error: unknown) => {
      found.stream.destroy()
      if (!VISITOR_IS_GONE.has(errorCode(error) ?? '')) {
        log.error({ tenant: tenant.slug, err: error }, 'picture cut off')
      }
    })
  } else response.end()
  return true
}
