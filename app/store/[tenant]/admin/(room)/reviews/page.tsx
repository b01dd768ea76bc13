import { Star } from 'lucide-react'
import type { Metadata } from 'next'
import { listQuery } from '#components/dashboard/list-query.ts'
import { NarrowedList } from '#components/dashboard/narrowed-list.tsx'
import { PageHead } from '#components/dashboard/page-head.tsx'
import { ReviewModeration } from '#components/dashboard/review-moderation.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { getStoreSettings } from '#lib/content/get-store-settings.ts'
import { findReviews } from '#lib/reviews/find-reviews.ts'
import { REVIEW_STATUSES } from '#lib/reviews/schema.ts'
import { staffContext } from '#lib/web/store-page.ts'
import { moderateReviewAction, replyToReviewAction } from './actions.ts'

export const metadata: Metadata = { title: 'Reviews' }

type ReviewsPageProps = {
  params: Promise<{ tenant: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const PATH = '/admin/reviews'
const LABELS = { pending: 'To look at', published: 'In the shop', refused: 'Refused' }

export default async function ReviewsPage({ params, searchParams }: ReviewsPageProps) {
  const ctx = await staffContext(params, 'reviews:read')
  const query = listQuery(await searchParams, REVIEW_STATUSES)
  const { q, status } = query
  const [reviews, { timeZone, reviewsOpen }] = await Promise.all([findReviews(ctx, query), getStoreSettings(ctx.db)])
  return (
    <>
      <PageHead
        title="Reviews"
        meaning={
          reviewsOpen
            ? 'What customers think of what they bought. Each is in your shop once you publish it.'
            : 'No reviews are taken at the moment: Settings → Store details.'
        }
      />
      <NarrowedList
        path={PATH}
        what="reviews"
        labels={LABELS}
        query={query}
        page={reviews.page}
        pageCount={reviews.pageCount}
      >
        {reviews.items.length > 0 ? (
          <ul className="divide-y divide-line">
            {reviews.items.map((review) => (
              <li key={review.id}>
                <ReviewModeration
                  review={review}
                  now={ctx.now()}
                  timeZone={timeZone}
                  moderate={moderateReviewAction}
                  reply={replyToReviewAction}
                />
              </li>
            ))}
          </ul>
        ) : (
          <EmptyState
            picture={<Star aria-hidden size={40} strokeWidth={1} />}
            title={q || status ? 'No review fits' : 'No reviews yet'}
            text={
              q || status
                ? 'Try other words, or look at all of them.'
                : 'Customers can write one on the page of what they bought.'
            }
          />
        )}
      </NarrowedList>
    </>
  )
}
