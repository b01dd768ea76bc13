import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Tenant } from '#lib/db/tenant.ts'
import { env } from '#lib/env.ts'
import { inTrace } from '#lib/kernel/trace.ts'
import { log, type RequestLogFields, requestFields } from '#lib/log.ts'
import { isInternalPath, normaliseHost, STORE_ID_HEADER, zoneOf } from '#lib/tenancy/host.ts'
import { resolveDefaultTenant, resolveTenant } from '#lib/tenancy/resolve-tenant.ts'
import { rootUrl } from '#lib/tenancy/tenant-url.ts'
import { answerProbe } from './answer-probe.ts'
import { settleClientHeaders } from './client-headers.ts'
import { admitStripe, closeReference } from './content-security-policy.ts'
import { countRequest, nameStore } from './count-request.ts'
import type { DatabaseHealth } from './database-health.ts'
import { isFormerAddress, leadToNewAddress } from './former-address.ts'
import { inspect, showMarketSchema, showSchema, traceOf } from './inspect.ts'
import { malformedRequest } from './malformed-request.ts'
import { sendNoStoreHere, sendPlainPage, sendSuspended, sendUnavailable } from './plain-page.ts'
import { leadToPrimary } from './primary-address.ts'
import { serveMedia } from './serve-media.ts'
import { serveStatic } from './serve-static.ts'
import { settleApiPath } from './settle-api-path.ts'
import { settleResponse } from './settle-response.ts'
import { answerTlsAsk } from './tls-ask.ts'

type NextHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/**
 * What happens to a request before Next sees it: who it claims to be is settled, hosts without an open store are
 * answered here, and so is everything while PostgreSQL is away.
 */
export function requestHandler(next: NextHandler, health: DatabaseHealth): RequestListener {
  return (request, response) => {
    showMarketSchema(response)
    if (answerTlsAsk(request, response)) return
    if (answerProbe(request, response, health)) return
    settleApiPath(request)
    const fields: RequestLogFields = { requestId: settleClientHeaders(request) }
    void requestFields.run(fields, async () => {
      const since = performance.now()
      response.setHeader('x-request-id', fields.requestId)
      response.on('finish', () => {
        const ms = Math.round(performance.now() - since)
        log.debug({ ...fields, method: request.method, path: request.url, status: response.statusCode, ms }, 'request')
      })
      countRequest(fields, request, response)
      settleResponse(response, health)
      try {
        await showSchema(request, response)
        const trace = traceOf(request)
        const tenant = await inTrace(trace, () => admit(request, response, health))
        if (tenant === 'answered') return
        if (request.url?.startsWith('/_next/static/') && (await serveStatic(request, response))) return
        if (await inspect(trace, tenant, request, response)) return
        if (tenant && request.url?.startsWith('/media/') && (await serveMedia(tenant, request, response))) return
        closeReference(request, response)
        if (tenant) await admitStripe(tenant, request, response)
        await next(request, response)
      } catch (error) {
        log.error({ ...fields, err: error }, 'request failed')
        if (!response.headersSent) {
          if (health.isUp) sendFailed(response)
          else sendUnavailable(response)
        }
      }
    })
  }
}

/** Decides by the Host alone. @returns the open store, null on the root host, or "answered" */
async function admit(
  request: IncomingMessage,
  response: ServerResponse,
  health: DatabaseHealth,
): Promise<Tenant | null | 'answered'> {
  const path = request.url ?? '/'
  const answered = (send: () => void) => {
    send()
    return 'answered' as const
  }
  const refusal = malformedRequest(request)
  if (refusal) return answered(() => sendPlainPage(response, refusal))
  // The optimiser is off; its cache would not know whose picture it holds.
  if (path.startsWith('/_next/image')) return answered(() => sendNothingHere(response))
  if (path.startsWith('/_next/static/')) return null

  const zone = zoneOf(request.headers.host, env().ROOT_DOMAIN)
  if (zone.kind === 'www') {
    return answered(() => response.writeHead(308, { location: `${rootUrl()}${path}` }).end())
  }
  if (zone.kind === 'unknown') return answered(() => sendNoStoreHere(response, hostShown(request)))
  if (!health.isUp) return answered(() => sendUnavailable(response))
  if (zone.kind === 'root')
    return isInternalPath(path.split('?')[0] ?? '') ? answered(() => sendNothingHere(response)) : null

  const own = await resolveTenant(zone.key)
  const tenant = own ?? (await resolveDefaultTenant(zone.key))
  if (!tenant) return answered(() => sendNoStoreHere(response, hostShown(request)))
  nameStore(tenant)
  if (tenant.status !== 'active') return answered(() => sendSuspended(response))
  if (own && isFormerAddress(zone.key, tenant) && (await leadToNewAddress(tenant, request, response))) return 'answered'
  if (own && (await leadToPrimary(tenant, request, response))) return 'answered'
  request.headers[STORE_ID_HEADER] = tenant.id
  return tenant
}

function hostShown(request: IncomingMessage): string {
  return normaliseHost(request.headers.host) ?? 'this address'
}

function sendNothingHere(response: ServerResponse): void {
  sendPlainPage(response, { status: 404, title: 'There is nothing at this address', text: 'The link may be mistyped.' })
}

function sendFailed(response: ServerResponse): void {
  sendPlainPage(response, { status: 500, title: 'Something went wrong on our side', text: 'Try again in a moment.' })
}
