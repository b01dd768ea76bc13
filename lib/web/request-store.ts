import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import type { Tenant } from '#lib/db/tenant.ts'
import { env } from '#lib/env.ts'
import { normaliseHost, zoneOf } from '#lib/tenancy/host.ts'
import { tenantOnHost } from '#lib/tenancy/tenant-on-host.ts'
import { hostUrl } from '#lib/tenancy/tenant-url.ts'

/** The store that this request's Host names: the one source of "which store" for actions, routes and dynamic pages. */
export const requestStore = cache(async (): Promise<Tenant> => {
  const tenant = await tenantOnHost((await headers()).get('host'))
  if (tenant?.status !== 'active') notFound()
  return tenant
})

/** Throws a 404 unless this request came to the market's own host. */
export async function assertRootHost(): Promise<void> {
  if (zoneOf((await headers()).get('host'), env().ROOT_DOMAIN).kind !== 'root') notFound()
}

/** Where the request came from; the server replaced whatever the client claimed. */
export async function clientAddress(): Promise<string> {
  return (await headers()).get('x-forwarded-for') ?? 'unknown'
}

/** "http://techstore.localhost:3000": the host that this request came to, as people reach it, without a trailing slash. */
export async function requestHostUrl(): Promise<string> {
  return hostUrl(normaliseHost((await headers()).get('host')) ?? env().ROOT_DOMAIN)
}
