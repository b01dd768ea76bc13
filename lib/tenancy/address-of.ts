import { env } from '#lib/env.ts'
import { slugify } from '#lib/kernel/slug.ts'

const LONGEST_SLUG = 40

/**
 * Where a new store is to answer: "shop" and "shop.localhost" name the subdomain, any other host is the store's own.
 * Without a domain the subdomain is made of the schema or the name.
 */
export function addressOf({ name, schema, domain }: { name: string; schema?: string; domain?: string }): {
  slug: string
  domain?: string
} {
  const host = domain?.toLowerCase().replace(/:\d+$/, '')
  const suffix = `.${env().ROOT_DOMAIN}`
  if (host?.endsWith(suffix)) return { slug: host.slice(0, -suffix.length) }
  if (host && !host.includes('.')) return { slug: host }
  const slug = schema?.replaceAll('_', '-') ?? slugify(name, LONGEST_SLUG)
  return host ? { slug, domain: host } : { slug }
}
