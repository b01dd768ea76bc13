import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Tenant } from '#lib/db/tenant.ts'
import { normaliseHost } from '#lib/tenancy/host.ts'
import { primaryHostOf } from '#lib/tenancy/resolve-tenant.ts'
import { hostUrl } from '#lib/tenancy/tenant-url.ts'
import { leadTo } from './former-address.ts'

/** A merchant may change their mind: browsers may remember the way for so long only, s. */
const REMEMBER_SECONDS = 60

/**
 * Stay where they were asked for: a domain whose DNS is broken must not keep the merchant out of the dashboard, which
 * shows pictures and loads parts of pages.
 */
const STAYS = ['/admin', '/api', '/media', '/_next', '/internal']

/**
 * Leads whoever reads a store at another of its hosts to its primary domain, with path and query.
 * @returns false when the request is to be answered where it is
 */
export async function leadToPrimary(
  tenant: Tenant,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const { method, url = '/', headers } = request
  if (method !== 'GET' && method !== 'HEAD') return false
  const path = url.split(/[?#]/, 1)[0] ?? '/'
  if (STAYS.some((stays) => path === stays || path.startsWith(`${stays}/`))) return false
  const primary = await primaryHostOf(tenant.id)
  if (!primary || primary === normaliseHost(headers.host)) return false
  await leadTo(hostUrl(primary), REMEMBER_SECONDS, tenant, request, response)
  return true
}
