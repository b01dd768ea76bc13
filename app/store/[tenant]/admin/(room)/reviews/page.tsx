import { Star } from 'lucide-react'
import type { Metadata } from 'next'
import { FilterChips } from '#components/dashboard/filter-chips.tsx'
import { listAddress } from '#components/dashboard/list-address.ts'
import { listQuery } from '#components/dashboard/list-query.ts'
import { ListSearch } from '#components/dashboard/list-search.tsx'
import { PageHead } from '#components/dashboard/page-head.tsx'
import { ReviewModeration } from '#components/dashboard/review-moderation.tsx'
import { Card } from '#components/ui/card.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Pagination } from '#components/ui/pagination.tsx'
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
      <Card>
        <div className="flex flex-wrap items-center justify-between gap-3 border-line border-b px-4 py-3">
          <FilterChips
            label="Filter reviews"
            chips={[
              { label: 'All', href: listAddress(PATH, { q }), on: status === undefined },
              ...REVIEW_STATUSES.map((each) => ({
                label: LABELS[each],
                href: listAddress(PATH, { q, status: each }),
                on: status === each,
              })),
            ]}
          />
          <ListSearch action={PATH} label="Search reviews" q={q} keep={{ status }} />
        </div>
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
      </Card>
      <Pagination
        className="mt-4"
        page={reviews.page}
        pageCount={reviews.pageCount}
        hrefFor={(page) => listAddress(PATH, { q, status, page })}
      />
    </>
  )
}
