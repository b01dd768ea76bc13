import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageHead } from '#components/shop/page-head.tsx'
import { PageWidth } from '#components/shop/page-width.tsx'
import { PictureFrame } from '#components/shop/picture-frame.tsx'
import { plainExcerpt } from '#components/shop/render-markdown.ts'
import { WrittenText } from '#components/shop/written-text.tsx'
import { HOME_SLUG } from '#lib/content/home-page.ts'
import { isPageSlug } from '#lib/content/schema.ts'
import { storeOfPage } from '#lib/web/store-page.ts'
import { shopMetadata } from '#lib/web/storefront/shop-metadata.ts'
import { storefrontPage } from '#lib/web/storefront/storefront-page.ts'
import { storefrontSettings } from '#lib/web/storefront/storefront-settings.ts'

type PageProps = { params: Promise<{ tenant: string; slug: string }> }

export const revalidate = 3600

export function generateStaticParams(): Awaited<PageProps['params']>[] {
  return []
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const page = await pageOf(params)
  if (!page) return { title: 'Not here' }
  return shopMetadata(await storeOfPage(params), {
    title: page.seoTitle || page.title,
    description: page.seoDescription || page.excerpt || plainExcerpt(page.body),
    path: `/pages/${page.slug}`,
    picture: page.picture ?? undefined,
  })
}

export default async function WrittenPage({ params }: PageProps) {
  const tenant = await storeOfPage(params)
  const [page, settings] = await Promise.all([pageOf(params), storefrontSettings(tenant)])
  if (!page) notFound()
  // The page about the store shows the picture of its story until it has one of its own.
  const picture = page.picture ?? (page.slug === 'about' ? settings.storyPicture : null)
  return (
    <PageWidth className="pb-16 lg:pb-28">
      <div className="mx-auto max-w-[68ch]">
        <PageHead title={page.title} />
        {picture ? (
          <PictureFrame
            picture={picture}
            title={page.title}
            sizes="(min-width: 768px) 680px, 96vw"
            priority
            className="mt-8 aspect-[3/2]"
          />
        ) : null}
        <WrittenText markdown={page.body} className="mt-8 text-16 sm:text-18" />
      </div>
    </PageWidth>
  )
}

async function pageOf(params: PageProps['params']) {
  const { slug } = await params
  return isPageSlug(slug) && slug !== HOME_SLUG ? storefrontPage(await storeOfPage(params), 'page', slug) : null
}
