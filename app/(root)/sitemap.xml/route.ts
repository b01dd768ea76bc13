import { sitemapXml } from '#lib/content/feeds/sitemap-xml.ts'
import { rootUrl } from '#lib/tenancy/tenant-url.ts'
import { assertRootHost } from '#lib/web/request-store.ts'

/** The market's own pages. Each store lists its own on its own address. */
const PATHS = ['/', '/pricing', '/sign-up', '/find-my-store']

export async function GET(): Promise<Response> {
  await assertRootHost()
  const addresses = PATHS.map((path) => ({ path, updatedAt: null }))
  return new Response(sitemapXml(rootUrl(), addresses), {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  })
}
