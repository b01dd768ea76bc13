import { escapeXml } from '#lib/kernel/escape-xml.ts'

/** @property html what it says, already safe; @property publishedAt ISO 8601 */
export type FeedItem = {
  title: string
  path: string
  excerpt: string
  html: string
  author: string
  publishedAt: string
}

/**
 * A blog as RSS 2.0.
 * @param origin the store's one address, without a trailing slash
 */
export function feedXml(shop: { name: string; tagline: string; origin: string }, items: readonly FeedItem[]): string {
  const { name, tagline, origin } = shop
  const entries = items.map(({ title, path, excerpt, html, author, publishedAt }) =>
    [
      '<item>',
      `<title>${escapeXml(title)}</title>`,
      `<link>${escapeXml(origin + path)}</link>`,
      `<guid isPermaLink="true">${escapeXml(origin + path)}</guid>`,
      `<pubDate>${new Date(publishedAt).toUTCString()}</pubDate>`,
      author ? `<dc:creator>${escapeXml(author)}</dc:creator>` : '',
      `<description>${escapeXml(excerpt)}</description>`,
      `<content:encoded>${escapeXml(html)}</content:encoded>`,
      '</item>',
    ].join(''),
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>${escapeXml(name)}</title>
<link>${escapeXml(`${origin}/blog`)}</link>
<atom:link href="${escapeXml(`${origin}/blog/feed.xml`)}" rel="self" type="application/rss+xml"/>
<description>${escapeXml(tagline || name)}</description>
${entries.join('\n')}
</channel></rss>
`
}
