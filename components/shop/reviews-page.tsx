import type { Listing, ProductView } from '#lib/catalog/product-view.ts'
import type { ReviewView } from '#lib/reviews/review-view.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Link } from '../ui/link.tsx'
import { Pagination } from '../ui/pagination.tsx'
import { PageHead } from './page-head.tsx'
import { PageWidth } from './page-width.tsx'
import { ReviewList } from './review-list.tsx'
import { Stars } from './stars.tsx'

type ReviewsPageProps = {
  product: Pick<ProductView, 'slug' | 'title' | 'rating'>
  reviews: Listing<ReviewView>
  shopName: string
  timeZone: string
}

/** All reviews of a product, page by page. */
export function ReviewsPage({ product, reviews, shopName, timeZone }: ReviewsPageProps) {
  const { slug, title, rating } = product
  return (
    <PageWidth className="pb-16 lg:pb-28">
      <nav aria-label="Where you are" className="pt-8 text-13 text-muted">
        <Link href={`/products/${slug}`} className="underline-offset-4 hover:underline">
          {title}
        </Link>
      </nav>
      <PageHead title={`Reviews of ${title}`} className="mb-8 pt-3 lg:pt-4">
        <Stars rating={rating} className="text-16" />
      </PageHead>
      {reviews.total > 0 ? (
        <ReviewList reviews={reviews.items} shopName={shopName} timeZone={timeZone} headingLevel={2} />
      ) : (
        <EmptyState title="No reviews yet" text="Whoever buys it can write the first one." />
      )}
      <Pagination
        page={reviews.page}
        pageCount={reviews.pageCount}
        hrefFor={(page) => reviewsPath(slug, page)}
        className="mt-10"
      />
    </PageWidth>
  )
}

/** The address of a page of a product's reviews. */
export function reviewsPath(slug: string, page: number): string {
  return page === 1 ? `/products/${slug}/reviews` : `/products/${slug}/reviews/${page}`
}
