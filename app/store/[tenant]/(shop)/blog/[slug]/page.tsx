import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { breadcrumbJsonLd } from '#components/shop/breadcrumb-json-ld.ts'
import { JsonLd } from '#components/shop/json-ld.tsx'
import { PageHead } from '#components/shop/page-head.tsx'
import { PageWidth } from '#components/shop/page-width.tsx'
import { PictureFrame } from '#components/shop/picture-frame.tsx'
import { postJsonLd } from '#components/shop/post-json-ld.ts'
import { PostFacts, PostList } from '#components/shop/post-list.tsx'
import { plainExcerpt } from '#components/shop/render-markdown.ts'
import { WrittenText } from '#components/shop/written-text.tsx'
import { Link } from '#components/ui/link.tsx'
import { isPageSlug } from '#lib/content/schema.ts'
import { storeUrl } from '#lib/tenancy/store-url.ts'
import { storeOfPage } from '#lib/web/store-page.ts'
import { shopMetadata } from '#lib/web/storefront/shop-metadata.ts'
import { storefrontPage } from '#lib/web/storefront/storefront-page.ts'
import { storefrontPosts } from '#lib/web/storefront/storefront-posts.ts'
import { storefrontSettings } from '#lib/web/storefront/storefront-settings.ts'

type PostProps = { params: Promise<{ tenant: string; slug: string }> }

/** So many other posts stand below. */
const OTHERS = 3

export const revalidate = 3600

export function generateStaticParams(): Awaited<PostProps['params']>[] {
  return []
}

export async function generateMetadata({ params }: PostProps): Promise<Metadata> {
  const post = await postOf(params)
  if (!post) return { title: 'Not here' }
  return shopMetadata(await storeOfPage(params), {
    title: post.seoTitle || post.title,
    description: post.seoDescription || post.excerpt || plainExcerpt(post.body),
    path: `/blog/${post.slug}`,
    type: 'article',
    picture: post.picture ?? undefined,
    publishedAt: post.publishedAt,
  })
}

export default async function PostRoute({ params }: PostProps) {
  const tenant = await storeOfPage(params)
  const post = await postOf(params)
  if (!post) notFound()
  const [{ items }, settings, url] = await Promise.all([
    storefrontPosts(tenant, 1),
    storefrontSettings(tenant),
    storeUrl(tenant),
  ])
  const others = items.filter(({ slug }) => slug !== post.slug).slice(0, OTHERS)
  return (
    <PageWidth className="pb-16 lg:pb-28">
      <JsonLd data={postJsonLd(post, settings.name, url)} />
      <JsonLd
        data={breadcrumbJsonLd(url, [
          { name: settings.name, path: '/' },
          { name: 'Journal', path: '/blog' },
          { name: post.title, path: `/blog/${post.slug}` },
        ])}
      />
      <article className="mx-auto max-w-[68ch]">
        <nav aria-label="Where you are" className="pt-8 text-13 text-muted">
          <Link href="/blog" className="underline-offset-4 hover:underline">
            Journal
          </Link>
        </nav>
        <PageHead title={post.title} className="pt-3 lg:pt-4">
          <PostFacts post={post} timeZone={settings.timeZone} />
        </PageHead>
        {post.picture ? (
          <PictureFrame
            picture={post.picture}
            title={post.title}
            sizes="(min-width: 768px) 680px, 96vw"
            priority
            className="mt-8 aspect-[3/2]"
          />
        ) : null}
        <WrittenText markdown={post.body} className="mt-8 text-16 sm:text-18" />
      </article>
      {others.length > 0 ? (
        <section className="mt-16 border-line border-t pt-12 lg:mt-24">
          <h2 className="display mb-8 text-22 sm:text-28">More from the journal</h2>
          <PostList posts={others} timeZone={settings.timeZone} headingLevel={3} />
        </section>
      ) : null}
    </PageWidth>
  )
}

async function postOf(params: PostProps['params']) {
  const { slug } = await params
  return isPageSlug(slug) ? storefrontPage(await storeOfPage(params), 'post', slug) : null
}
