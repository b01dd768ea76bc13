import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { BlogPage, blogPath } from '#components/shop/blog-page.tsx'
import { storeOfPage } from '#lib/web/store-page.ts'
import { shopMetadata } from '#lib/web/storefront/shop-metadata.ts'
import { storefrontPosts } from '#lib/web/storefront/storefront-posts.ts'
import { storefrontSettings } from '#lib/web/storefront/storefront-settings.ts'

type BlogProps = { params: Promise<{ tenant: string; page: string }> }

export const revalidate = 3600

export function generateStaticParams(): Awaited<BlogProps['params']>[] {
  return []
}

export async function generateMetadata({ params }: BlogProps): Promise<Metadata> {
  const page = await numberOf(params)
  if (page === null) return { title: 'Not here' }
  return shopMetadata(await storeOfPage(params), { title: `Journal, page ${page}`, path: blogPath(page) })
}

/** The second page of the blog and those after it; the first one has an address of its own. */
export default async function LaterBlogRoute({ params }: BlogProps) {
  const page = await numberOf(params)
  if (page === null) notFound()
  const tenant = await storeOfPage(params)
  const [listing, { timeZone }] = await Promise.all([storefrontPosts(tenant, page), storefrontSettings(tenant)])
  if (listing.page !== page) notFound()
  return <BlogPage listing={listing} timeZone={timeZone} />
}

async function numberOf(params: BlogProps['params']): Promise<number | null> {
  const { page } = await params
  return /^[1-9]\d{0,2}$/.test(page) && page !== '1' ? Number(page) : null
}
