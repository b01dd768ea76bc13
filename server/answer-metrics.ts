import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { env } from '#lib/env.ts'
import { log } from '#lib/log.ts'
import { openMetrics } from '#lib/metrics/open-metrics.ts'
import { sendPlainPage } from './plain-page.ts'

/** The metrics, for those who may see them; to everybody else there is nothing here. */
export async function answerMetrics(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!maySee(request)) {
    sendPlainPage(response, {
      status: 404,
      title: 'There is nothing at this address',
      text: 'The link may be mistyped.',
    })
    return
  }
  try {
    const { read, contentType } = openMetrics()
    const text = await read()
    response.writeHead(200, { 'content-type': contentType, 'cache-control': 'no-store' })
    response.end(request.method === 'HEAD' ? undefined : text)
  } catch (error) {
    log.error({ err: error }, 'the metrics could not be read')
    response.writeHead(500).end()
  }
}

function maySee(request: IncomingMessage): boolean {
  const { METRICS_FROM, METRICS_TOKEN } = env()
  if (METRICS_TOKEN && isSame(request.headers.authorization ?? '', `Bearer ${METRICS_TOKEN}`)) return true
  // What a proxy passes on comes from the proxy's address, often this machine's own, and is anybody's.
  if (request.headers['x-forwarded-for'] !== undefined || request.headers.forwarded !== undefined) return false
  return METRICS_FROM.includes((request.socket.remoteAddress ?? '').replace(/^::ffff:/, ''))
}

/** Compares digests, which takes as long for a good guess as for a bad one. */
function isSame(given: string, wanted: string): boolean {
  const [a, b] = [given, wanted].map((text) => createHash('sha256').update(text).digest())
  return a !== undefined && b !== undefined && timingSafeEqual(a, b)
}
