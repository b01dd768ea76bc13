import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ReviewsRoute, reviewsMetadata } from '../reviews-route.tsx'

type ReviewsProps = { params: Promise<{ tenant: string; slug: string; page: string }> }

export const revalidate = 3600

export function generateStaticParams(): Awaited<ReviewsProps['params']>[] {
  return []
}

export async function generateMetadata({ params }: ReviewsProps): Promise<Metadata> {
  const page = await numberOf(params)
  return page === null ? { title: 'Not here' } : reviewsMetadata(params, page)
}

export default async function LaterReviewsPage({ params }: ReviewsProps) {
  const page = await numberOf(params)
  if (page === null) notFound()
  return <ReviewsRoute params={params} page={page} />
}

async function numberOf(params: ReviewsProps['params']): Promise<number | null> {
  const { page } = await params
  return /^[1-9]\d{0,3}$/.test(page) && page !== '1' ? Number(page) : null
}
