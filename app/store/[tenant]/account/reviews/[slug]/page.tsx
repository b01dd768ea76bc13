import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { PageHead } from '#components/shop/page-head.tsx'
import { PageWidth } from '#components/shop/page-width.tsx'
import { ReviewForm } from '#components/shop/review-form.tsx'
import { Link } from '#components/ui/link.tsx'
import { getReviewForm } from '#lib/reviews/get-review-form.ts'
import { visitorContext } from '#lib/web/store-page.ts'
import { writeReviewAction } from './actions.ts'

export const metadata: Metadata = { title: 'Write a review', robots: { index: false } }

type ReviewPageProps = { params: Promise<{ tenant: string; slug: string }> }

export default async function ReviewPage({ params }: ReviewPageProps) {
  const [ctx, { slug }] = await Promise.all([visitorContext(params), params])
  if (ctx.actor.kind !== 'customer') {
    redirect(`/account/sign-in?${new URLSearchParams({ next: `/account/reviews/${slug}` })}`)
  }
  const form = await getReviewForm(ctx, ctx.actor.id, slug)
  if (!form) notFound()
  const { product, reviewsOpen, bought, before } = form
  return (
    <PageWidth className="pb-16 lg:pb-28">
      <div className="mx-auto max-w-120">
        <nav aria-label="Where you are" className="pt-8 text-13 text-muted">
          <Link href={`/products/${product.slug}`} className="underline-offset-4 hover:underline">
            {product.title}
          </Link>
        </nav>
        <PageHead title={before ? 'Your review' : 'Write a review'} className="mb-8 pt-3 lg:pt-4">
          {notice(reviewsOpen, bought, before?.status)}
        </PageHead>
        {reviewsOpen && bought ? <ReviewForm action={writeReviewAction} slug={product.slug} before={before} /> : null}
      </div>
    </PageWidth>
  )
}

function notice(reviewsOpen: boolean, bought: boolean, status: string | undefined): string | null {
  if (!reviewsOpen) return 'This shop takes no reviews at the moment.'
  if (!bought)
    return 'Reviews are for customers who bought it with this account. Once your order is paid, you can write here.'
  if (status === 'pending') return 'It waits until the shop has looked at it. You can still change it.'
  if (status === 'published') return 'It is in the shop. If you change it, the shop looks at it again.'
  if (status === 'refused') return 'The shop did not publish it. You can write another one.'
  return null
}
