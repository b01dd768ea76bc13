import type { IncomingMessage, ServerResponse } from 'node:http'
import { takeTurn } from '#lib/auth/take-turn.ts'
import { env } from '#lib/env.ts'
import { log } from '#lib/log.ts'
import { normaliseHost, zoneOf } from '#lib/tenancy/host.ts'
import { resolveTenant } from '#lib/tenancy/resolve-tenant.ts'

const PATH = '/internal/tls-ask'

/** Of one proxy. It keeps what it was told, and asks only for hosts that it has no certificate of. */
const QUESTIONS = { limit: 100, seconds: 10 }

/** What a proxy adds when it passes on somebody else's request; its own question has none of it. */
const PASSED_ON = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via']

/**
 * Answers a proxy that asks whether to get a certificate for a host (Caddy's on-demand TLS): 200 for hosts on which the
 * market answers, 404 for all others, so that nobody can make it fetch certificates for names they thought up.
 * @returns false for every other request
 */
export function answerTlsAsk(request: IncomingMessage, response: ServerResponse): boolean {
  const url = URL.parse(request.url ?? '', 'http://market')
  if (url?.pathname !== PATH) return false
  answer(request, url.searchParams.get('domain')).then(
    (status) => end(response, status),
    (error: unknown) => {
      log.error({ err: error }, 'a question for a certificate could not be answered')
      end(response, 503)
    },
  )
  return true
}

async function answer({ method, headers, socket }: IncomingMessage, domain: string | null): Promise<number> {
  const peer = (socket.remoteAddress ?? '').replace(/^::ffff:/, '')
  if (!env().TLS_ASK_FROM.includes(peer) || PASSED_ON.some((name) => name in headers)) return 403
  if (method !== 'GET' && method !== 'HEAD') return 405
  if ((await takeTurn('tls-ask', peer, QUESTIONS)) !== null) return 429
  return (await isServed(domain)) ? 200 : 404
}

/** From the memory of hosts, which is bounded: a name thought up is looked for once. */
async function isServed(domain: string | null): Promise<boolean> {
  // A certificate is for a host alone; what has a port was not asked by a proxy.
  if (normaliseHost(domain) !== domain?.toLowerCase()) return false
  const zone = zoneOf(domain, env().ROOT_DOMAIN)
  if (zone.kind === 'root' || zone.kind === 'www') return true
  return zone.kind === 'store' && (await resolveTenant(zone.key)) !== null
}

function end(response: ServerResponse, status: number): void {
  if (status === 429) response.setHeader('retry-after', QUESTIONS.seconds)
  response.writeHead(status, { 'cache-control': 'no-store' }).end()
}
