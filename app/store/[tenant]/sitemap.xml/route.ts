import { countSitemaps, findShopAddresses } from '#lib/content/feeds/find-shop-addresses.ts'
import { sitemapIndexXml, sitemapXml } from '#lib/content/feeds/sitemap-xml.ts'
import { storeUrl } from '#lib/tenancy/store-url.ts'
import { defineStoreRoute } from '#lib/web/define-store-route.ts'

export const GET = defineStoreRoute({
  permission: 'public',
  run: async ({ tenant, db, now }) => {
    const [origin, count] = await Promise.all([storeUrl(tenant), countSitemaps(db, now())])
    const xml =
      count === 1 ? sitemapXml(origin, await findShopAddresses(db, 'all', now())) : sitemapIndexXml(origin, count)
    return new Response(xml, { headers: { 'content-type': 'application/xml; charset=utf-8' } })
  },
})
