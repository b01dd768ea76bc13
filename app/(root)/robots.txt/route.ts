import { rootUrl } from '#lib/tenancy/tenant-url.ts'
import { assertRootHost } from '#lib/web/request-store.ts'

export async function GET(): Promise<Response> {
  await assertRootHost()
  const text = `User-agent: *\nDisallow: /admin\nDisallow: /api/\nAllow: /\n\nSitemap: ${rootUrl()}/sitemap.xml\n`
  return new Response(text, { headers: { 'content-type': 'text/plain; charset=utf-8' } })
}
