import { writtenDate } from '#lib/kernel/written-date.ts'
import type { ReviewView } from '#lib/reviews/review-view.ts'
import { StarRow } from './stars.tsx'

type ReviewListProps = { reviews: readonly ReviewView[]; shopName: string; timeZone: string; headingLevel?: 2 | 3 }

/** What customers wrote, as they wrote it: plain text, line breaks kept. */
export function ReviewList({ reviews, shopName, timeZone, headingLevel = 3 }: ReviewListProps) {
  const Heading = `h${headingLevel}` as const
  return (
    <ul className="divide-y divide-line border-line border-t">
      {reviews.map((review) => (
        <li key={review.id} className="grid gap-x-8 gap-y-3 py-6 md:grid-cols-[200px_minmax(0,68ch)]">
          <div className="min-w-0 text-14">
            <p>
              <StarRow stars={review.rating} className="text-16" />
              <span className="sr-only">{review.rating} of 5 stars</span>
            </p>
            <p className="mt-1 break-words font-medium">{review.author}</p>
            <p className="text-13 text-muted">
              Bought it · <time dateTime={review.createdAt}>{writtenDate(new Date(review.createdAt), timeZone)}</time>
            </p>
          </div>
          <div className="min-w-0">
            {review.title ? <Heading className="break-words font-medium text-16">{review.title}</Heading> : null}
            {review.body ? <p className="mt-1 whitespace-pre-line break-words text-16">{review.body}</p> : null}
            {review.reply ? (
              <div className="mt-4 border-line-strong border-l-2 pl-4 text-14">
                <p className="break-words font-medium">{shopName} answers</p>
                <p className="mt-1 whitespace-pre-line break-words text-muted">{review.reply}</p>
              </div>
            ) : null}
          </div>
        </li>
      ))}
    </ul>
  )
}
