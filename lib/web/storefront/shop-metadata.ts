import type { Metadata } from 'next'
import type { Picture } from '#lib/content/picture.ts'
import type { Tenant } from '#lib/db/tenant.ts'
import { storefrontSettings } from './storefront-settings.ts'

type ShopPage = {
  /** Left out: the name of the store stands for it. */
  title?: string
  description?: string
  /** The page's one address, from the root of the store. */
  path: string
  type?: 'website' | 'article'
  /** What is shown where the page is shared: a picture of the store, or the address of one that is drawn. */
  picture?: Pick<Picture, 'src' | 'alt'> & { width?: number; height?: number }
  publishedAt?: string | null
  /** Which page of a list it is: search engines are led to those beside it. `path` is the list's own. */
  pages?: { page: number; pageCount: number }
}

/** Title, description, canonical address and share card of a page of the shop. Addresses are made whole by the layout. */
export async function shopMetadata(tenant: Tenant, page: ShopPage): Promise<Metadata> {
  const { name } = await storefrontSettings(tenant)
  const { picture, pages, type = 'website' } = page
  const pathOf = (number: number) => (number === 1 ? page.path : `${page.path}?page=${number}`)
  const path = pathOf(pages?.page ?? 1)
  const description = page.description || undefined
  const images = picture
    ? [{ url: picture.src, alt: picture.alt, width: picture.width, height: picture.height }]
    : undefined
  return {
    ...(page.title ? { title: page.title } : {}),
    ...(description ? { description } : {}),
    alternates: { canonical: path, types: { 'application/rss+xml': [{ url: '/blog/feed.xml', title: name }] } },
    ...(pages
      ? {
          pagination: {
            previous: pages.page > 1 ? pathOf(pages.page - 1) : null,
            next: pages.page < pages.pageCount ? pathOf(pages.page + 1) : null,
          },
        }
      : {}),
    openGraph: {
      title: page.title ?? name,
      description,
      url: path,
      siteName: name,
      images,
      ...(type === 'article' ? { type, publishedTime: page.publishedAt ?? undefined } : { type }),
    },
    twitter: { card: picture ? 'summary_large_image' : 'summary' },
  }
}
