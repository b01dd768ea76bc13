import { storeUrl } from '#lib/tenancy/store-url.ts'
import { defineStoreRoute } from '#lib/web/define-store-route.ts'

/** What belongs to one visitor, and what is for staff, is nothing to find. */
const CLOSED = ['/admin', '/api/', '/account', '/cart', '/checkout', '/orders/', '/search']

export const GET = defineStoreRoute({
  permission: 'public',
  run: async ({ tenant }) => {
    const lines = ['User-agent: *', ...CLOSED.map((path) => `Disallow: ${path}`), 'Allow: /', '']
    const text = [...lines, `Sitemap: ${await storeUrl(tenant)}/sitemap.xml`, ''].join('\n')
    return new Response(text, { headers: { 'content-type': 'text/plain; charset=utf-8' } })
  },
})
