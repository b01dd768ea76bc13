import type { CSSProperties } from 'react'

/** One to five stars, drawn and said. */
export function StarsText({ rating }: { rating: number }) {
  return (
    <span className="inline-flex items-center">
      <span aria-hidden className="stars text-14" style={{ '--filled': `${rating * 20}%` } as CSSProperties} />
      <span className="sr-only">{rating} of 5 stars</span>
    </span>
  )
}
