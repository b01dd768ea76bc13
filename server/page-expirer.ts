import { request } from 'node:http'
import { env } from '#lib/env.ts'
import { log } from '#lib/log.ts'
import { EXPIRE_PAGES_PATH, EXPIRE_PAGES_SECRET_HEADER, expirePagesSecret } from '#lib/web/expire-pages-request.ts'

/** Changes that come together are told to Next together, ms. */
const GATHER_MS = 20

/**
 * Makes Next forget cached pages of stores that were changed by another process, or outside of a request. Next does
 * that only while it serves a request, so the server sends itself one.
 * @returns takes the id of a store whose pages are no longer so
 */
export function pageExpirer(port: number): (tenantId: string) => void {
  const waiting = new Set<string>()
  const send = () => {
    const body = JSON.stringify([...waiting])
    waiting.clear()
    const headers = {
      host: env().ROOT_DOMAIN,
      'content-type': 'application/json',
      [EXPIRE_PAGES_SECRET_HEADER]: expirePagesSecret(),
    }
    const call = request({ host: '127.0.0.1', port, path: EXPIRE_PAGES_PATH, method: 'POST', headers })
    call.on('error', (error) => log.error({ err: error }, 'cached pages could not be expired'))
    call.on('response', (response) => response.resume())
    call.end(body)
  }
  return (tenantId) => {
    if (waiting.size === 0) setTimeout(send, GATHER_MS)
    waiting.add(tenantId)
  }
}
