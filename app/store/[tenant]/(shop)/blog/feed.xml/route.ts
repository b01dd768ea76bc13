import { plainExcerpt, renderMarkdown } from '#components/shop/render-markdown.ts'
import { feedXml } from '#lib/content/feeds/feed-xml.ts'
import { getStoreSettings } from '#lib/content/get-store-settings.ts'
import { listPosts } from '#lib/content/list-posts.ts'
import { storeUrl } from '#lib/tenancy/store-url.ts'
import { defineStoreRoute } from '#lib/web/define-store-route.ts'

/** Readers ask again and again; they know the older ones. */
const LATEST = 20

export const GET = defineStoreRoute({
  permission: 'public',
  run: async ({ tenant, db, now }) => {
    const [origin, { name, tagline }, { items }] = await Promise.all([
      storeUrl(tenant),
      getStoreSettings(db),
      listPosts(db, { page: 1, size: LATEST, now: now() }),
    ])
    const entries = items.map(({ title, slug, excerpt, body, author, publishedAt }) => ({
      title,
      path: `/blog/${slug}`,
      excerpt: excerpt || plainExcerpt(body, 300),
      html: renderMarkdown(body),
      author,
      publishedAt: publishedAt ?? now().toISOString(),
    }))
    return new Response(feedXml({ name, tagline, origin }, entries), {
      headers: { 'content-type': 'application/rss+xml; charset=utf-8' },
    })
  },
})
