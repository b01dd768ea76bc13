import type { ReviewStatus } from './schema.ts'

/** A review as the shop shows it. Dates are ISO 8601, because views are kept as JSON. */
export type ReviewView = {
  id: string
  author: string
  rating: number
  title: string
  body: string
  /** The merchant's answer, or ''. */
  reply: string
  createdAt: string
}

/** A review as the dashboard lists it. */
export type ReviewRow = ReviewView & { status: ReviewStatus; product: { id: string; slug: string; title: string } }

type Row = Omit<ReviewView, 'createdAt'> & { createdAt: Date }

/** A row as the shop shows it. */
export function reviewViewOf({ id, author, rating, title, body, reply, createdAt }: Row): ReviewView {
  return { id, author, rating, title, body, reply, createdAt: createdAt.toISOString() }
}
