import { escapeXml } from '#lib/kernel/escape-xml.ts'
import type { ShopAddress } from './find-shop-addresses.ts'

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
const SPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9'

/** @param origin the store's one address, without a trailing slash */
export function sitemapXml(origin: string, addresses: readonly ShopAddress[]): string {
  const urls = addresses.map(({ path, updatedAt }) => {
    const changed = updatedAt ? `<lastmod>${updatedAt.toISOString()}</lastmod>` : ''
    return `<url><loc>${escapeXml(origin + path)}</loc>${changed}</url>`
  })
  return `${HEAD}<urlset xmlns="${SPACE}">\n${urls.join('\n')}\n</urlset>\n`
}

/** The list of a shop's sitemaps, for one that does not fit into a single file. */
export function sitemapIndexXml(origin: string, count: number): string {
  const parts = Array.from({ length: count }, (_, index) => {
    return `<sitemap><loc>${escapeXml(`${origin}/sitemaps/${index + 1}.xml`)}</loc></sitemap>`
  })
  return `${HEAD}<sitemapindex xmlns="${SPACE}">\n${parts.join('\n')}\n</sitemapindex>\n`
}
