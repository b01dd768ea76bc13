import type { Tenant } from '#lib/db/tenant.ts'
import { env } from '#lib/env.ts'
import type { FlowingRequest } from '#lib/inspector/follow-request.ts'
import type { Trace } from '#lib/kernel/trace.ts'
import { normaliseHost } from '#lib/tenancy/host.ts'
import { routeOf } from './route-of.ts'

/**
 * A request that was just admitted, as the inspector follows it further.
 * @param path with its query
 * @param host as the header has it
 * @param trace what it did until now
 */
export function flowingRequest(
  tenant: Tenant | null,
  { method, path, host, trace }: { method: string; path: string; host: string; trace: Trace },
): FlowingRequest {
  const admittedAtMs = performance.now()
  const url = new URL(path, 'http://host')
  // Asks what the middleware asks.
  const route = routeOf(url, host, tenant?.id ?? null, env().ROOT_DOMAIN)
  const rewrite = {
    inside: route.kind === 'rewrite' ? route.pathname : url.pathname,
    durationMs: performance.now() - admittedAtMs,
  }
  return { method, path, domain: domainOf(host), trace, admittedAtMs, rewrite }
}

/** "techstore.localhost:3000": the host with its port. */
export function domainOf(host: string): string {
  return `${normaliseHost(host) ?? ''}${/:\d+$/.exec(host)?.[0] ?? ''}`
}
