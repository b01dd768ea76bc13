import type { Rating } from '#lib/catalog/product-view.ts'
import type { ReviewView } from '#lib/reviews/review-view.ts'
import { Button } from '../ui/button.tsx'
import { Link } from '../ui/link.tsx'
import { ReviewList } from './review-list.tsx'
import { Stars } from './stars.tsx'

/** So many stand on the product's own page. */
const FIRST = 3

type ReviewsSectionProps = {
  product: { slug: string; rating: Rating }
  reviews: readonly ReviewView[]
  reviewsOpen: boolean
  shopName: string
  timeZone: string
}

/** The latest reviews below a product; nothing at all where there are none and none are taken. */
export function ReviewsSection({ product, reviews, reviewsOpen, shopName, timeZone }: ReviewsSectionProps) {
  const { slug, rating } = product
  if (reviews.length === 0 && !reviewsOpen) return null
  return (
    <section id="reviews" aria-labelledby="reviews-title" className="mt-16 scroll-mt-24 lg:mt-24">
      <div className="mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
        <div className="min-w-0">
          <h2 id="reviews-title" className="display text-22 sm:text-28">
            Reviews
          </h2>
          {reviews.length > 0 ? (
            <Stars rating={rating} className="mt-2 text-16" />
          ) : (
            <p className="mt-2 text-14 text-muted">Nobody has written one yet.</p>
          )}
        </div>
        {reviewsOpen ? (
          <Button asChild variant="secondary">
            <Link href={`/account/reviews/${slug}`}>Write a review</Link>
          </Button>
        ) : null}
      </div>
      {reviews.length > 0 ? (
        <ReviewList reviews={reviews.slice(0, FIRST)} shopName={shopName} timeZone={timeZone} />
      ) : null}
      {rating.count > FIRST ? (
        <p className="border-line border-t pt-5">
          <Link
            href={`/products/${slug}/reviews`}
            className="inline-flex min-h-6 items-center text-14 underline underline-offset-4"
          >
            All {rating.count} reviews
          </Link>
        </p>
      ) : null}
    </section>
  )
}
