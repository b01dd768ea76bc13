import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageHead } from '#components/shop/page-head.tsx'
import { PageWidth } from '#components/shop/page-width.tsx'
import { PictureFrame } from '#components/shop/picture-frame.tsx'
import { plainExcerpt } from '#components/shop/render-markdown.ts'
import { WrittenText } from '#components/shop/written-text.tsx'
import { storeOfPage } from '#lib/web/store-page.ts'
import { storefrontPage } from '#lib/web/storefront/storefront-page.ts'
import { storefrontSettings } from '#lib/web/storefront/storefront-settings.ts'

type AboutProps = { params: Promise<{ tenant: string }> }

export const revalidate = 3600

export function generateStaticParams(): { tenant: string }[] {
  return []
}

export async function generateMetadata({ params }: AboutProps): Promise<Metadata> {
  const page = await storefrontPage(await storeOfPage(params), 'about')
  return page ? { title: page.title, description: plainExcerpt(page.body) || undefined } : { title: 'Not here' }
}

export default async function AboutPage({ params }: AboutProps) {
  const tenant = await storeOfPage(params)
  const [page, settings] = await Promise.all([storefrontPage(tenant, 'about'), storefrontSettings(tenant)])
  if (!page) notFound()
  return (
    <PageWidth className="pb-16 lg:pb-28">
      <div className="mx-auto max-w-[68ch]">
        <PageHead title={page.title} />
        {settings.storyPicture ? (
          <PictureFrame
            picture={settings.storyPicture}
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
