import type { Metadata } from 'next'
import { BlogPage } from '#components/shop/blog-page.tsx'
import { storeOfPage } from '#lib/web/store-page.ts'
import { shopMetadata } from '#lib/web/storefront/shop-metadata.ts'
import { storefrontPosts } from '#lib/web/storefront/storefront-posts.ts'
import { storefrontSettings } from '#lib/web/storefront/storefront-settings.ts'

type BlogProps = { params: Promise<{ tenant: string }> }

export const revalidate = 3600

export function generateStaticParams(): { tenant: string }[] {
  return []
}

export async function generateMetadata({ params }: BlogProps): Promise<Metadata> {
  const tenant = await storeOfPage(params)
  const { name } = await storefrontSettings(tenant)
  return shopMetadata(tenant, { title: 'Journal', description: `What ${name} writes about.`, path: '/blog' })
}

export default async function BlogRoute({ params }: BlogProps) {
  const tenant = await storeOfPage(params)
  const [listing, { timeZone }] = await Promise.all([storefrontPosts(tenant, 1), storefrontSettings(tenant)])
  return <BlogPage listing={listing} timeZone={timeZone} />
}
