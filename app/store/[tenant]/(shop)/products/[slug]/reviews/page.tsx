import type { Metadata } from 'next'
import { ReviewsRoute, reviewsMetadata } from './reviews-route.tsx'

type ReviewsProps = { params: Promise<{ tenant: string; slug: string }> }

export const revalidate = 3600

export function generateStaticParams(): Awaited<ReviewsProps['params']>[] {
  return []
}

export function generateMetadata({ params }: ReviewsProps): Promise<Metadata> {
  return reviewsMetadata(params, 1)
}

export default function FirstReviewsPage({ params }: ReviewsProps) {
  return <ReviewsRoute params={params} page={1} />
}
