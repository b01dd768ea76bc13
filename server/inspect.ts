import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Tenant } from '#lib/db/tenant.ts'
import { dbRouting } from '#lib/inspector/db-routing.ts'
import { isInspectorOn } from '#lib/inspector/is-inspector-on.ts'
import { requestFlow } from '#lib/inspector/request-flow.ts'
import { schemaInfo } from '#lib/inspector/schema-info.ts'
import { storeData } from '#lib/inspector/store-data.ts'
import { newTrace, type Trace } from '#lib/kernel/trace.ts'
import { tenantOnHost } from '#lib/tenancy/tenant-on-host.ts'
import { domainOf, flowingRequest } from '#lib/web/flowing-request.ts'

const PATH = /^\/(schema-info|data|request-flow|db-routing)\/?$/

/**
 * Begins to watch a request that asks to look inside.
 * @returns null for every other request, and where the inspector is off
 */
export function traceOf(request: IncomingMessage): Trace | null {
  return pathOf(request) && isInspectorOn() ? newTrace() : null
}

const SCHEMA_HEADER = 'x-tenant-schema'

/**
 * Where the inspector is on, every answer says which schema its host belongs to. Until the host is looked up it is the
 * market's: probes and proxies are answered without asking whose host they came by.
 */
export function showMarketSchema(response: ServerResponse): void {
  if (isInspectorOn()) response.setHeader(SCHEMA_HEADER, 'public')
}

/** Puts the schema of the host's store in its place. */
export async function showSchema(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!isInspectorOn()) return
  try {
    const tenant = await tenantOnHost(request.headers.host)
    if (!response.headersSent) response.setHeader(SCHEMA_HEADER, tenant?.schemaName ?? 'public')
  } catch {
    // PostgreSQL is away: nobody can say, and what follows answers that.
    if (!response.headersSent) response.setHeader(SCHEMA_HEADER, 'unknown')
  }
}

/**
 * Answers the inspector's addresses.
 * @param trace as `traceOf` gave it, with what the request did until now
 * @param tenant the host's store, null on the market's own host
 * @returns false when this is none of them here
 */
export async function inspect(
  trace: Trace | null,
  tenant: Tenant | null,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const path = pathOf(request)
  if (!path) return false
  const answer = trace ? await answerTo(path, trace, tenant, request) : null
  if (!answer) {
    // Next would lead from the slash to an address that is not there either.
    request.url = request.url?.replace(/\/(?=\?|$)/, '')
    return false
  }
  const body = JSON.stringify(answer)
  response.writeHead(200, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    'x-robots-tag': 'noindex',
  })
  response.end(request.method === 'HEAD' ? undefined : body)
  return true
}

/** Without its slash at the end; null when it is none of the inspector's. */
function pathOf({ method, url = '/' }: IncomingMessage): string | null {
  if (method !== 'GET' && method !== 'HEAD') return null
  return PATH.exec(url.split('?')[0] ?? '')?.[1] ?? null
}

async function answerTo(
  path: string,
  trace: Trace,
  tenant: Tenant | null,
  request: IncomingMessage,
): Promise<object | null> {
  const { method = 'GET', url = '/', headers } = request
  const { host = '' } = headers
  if (path === 'request-flow') {
    return await requestFlow(tenant, flowingRequest(tenant, { method, path: url, host, trace }))
  }
  if (path === 'schema-info') return await schemaInfo(tenant, domainOf(host))
  if (!tenant) return null
  return path === 'data' ? await storeData(tenant, domainOf(host)) : await dbRouting(tenant)
}
