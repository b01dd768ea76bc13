import { countSitemaps, findShopAddresses } from '#lib/content/feeds/find-shop-addresses.ts'
import { sitemapXml } from '#lib/content/feeds/sitemap-xml.ts'
import { storeUrl } from '#lib/tenancy/store-url.ts'
import { defineStoreRoute } from '#lib/web/define-store-route.ts'

/** One of the files that a large shop's sitemap is split into: "2.xml". */
export const GET = defineStoreRoute({
  permission: 'public',
  run: async ({ tenant, db, now }, request) => {
    const [, digits] = /\/([1-9]\d{0,3})\.xml$/.exec(request.nextUrl.pathname) ?? []
    const [origin, count] = await Promise.all([storeUrl(tenant), countSitemaps(db, now())])
    if (count === 1 || !digits || Number(digits) > count) return new Response('Not found', { status: 404 })
    const xml = sitemapXml(origin, await findShopAddresses(db, Number(digits), now()))
    return new Response(xml, { headers: { 'content-type': 'application/xml; charset=utf-8' } })
  },
})
