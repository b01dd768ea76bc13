import type { PageView } from '#lib/content/settings-view.ts'
import { plainExcerpt } from './render-markdown.ts'

/**
 * A post as schema.org describes it.
 * @param shopUrl the store's one address, without a trailing slash
 */
export function postJsonLd(post: PageView, shopName: string, shopUrl: string): Record<string, unknown> {
  const publisher = { '@type': 'Organization', name: shopName, url: shopUrl }
  return {
    '@context': 'https://schema.org',
    '@type': 'BlogPosting',
    headline: post.title,
    description: post.seoDescription || post.excerpt || plainExcerpt(post.body) || undefined,
    image: post.picture ? `${shopUrl}${post.picture.src}` : undefined,
    datePublished: post.publishedAt ?? undefined,
    dateModified: post.updatedAt,
    author: post.author ? { '@type': 'Person', name: post.author } : publisher,
    publisher,
    mainEntityOfPage: `${shopUrl}/blog/${post.slug}`,
  }
}
