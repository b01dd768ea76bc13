import type { Tenant } from '#lib/db/tenant.ts'
import { env } from '#lib/env.ts'

/** Scheme that people reach the market by. */
export function publicScheme(): 'http' | 'https' {
  const { PUBLIC_SCHEME, ROOT_DOMAIN } = env()
  return PUBLIC_SCHEME ?? (isLocal(ROOT_DOMAIN) ? 'http' : 'https')
}

/** "http://localhost:3000": the root site, without a trailing slash. */
export function rootUrl(): string {
  return `${publicScheme()}://${env().ROOT_DOMAIN}${portSuffix()}`
}

/** "http://techstore.localhost:3000": a store on its subdomain, without a trailing slash. */
export function tenantUrl(tenant: Pick<Tenant, 'slug'>): string {
  return `${publicScheme()}://${tenant.slug}.${env().ROOT_DOMAIN}${portSuffix()}`
}

/** "http://shop.example.com:3000": a store on a domain of its own, without a trailing slash. */
export function hostUrl(host: string): string {
  return `${publicScheme()}://${host}${portSuffix()}`
}

function portSuffix(): string {
  const { PUBLIC_PORT, PORT, ROOT_DOMAIN } = env()
  const port = PUBLIC_PORT ?? (isLocal(ROOT_DOMAIN) ? PORT : undefined)
  const standard = publicScheme() === 'https' ? 443 : 80
  return port === undefined || port === standard ? '' : `:${port}`
}

function isLocal(host: string): boolean {
  return host === 'localhost' || host.endsWith('.localhost')
}
