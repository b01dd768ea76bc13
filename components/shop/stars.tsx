import type { CSSProperties } from 'react'
import type { Rating } from '#lib/catalog/product-view.ts'
import { cn } from '../ui/class-names.ts'

type StarsProps = { rating: Rating; className?: string }

/** What published reviews say of a product, on average, and how many they are; nothing without any. */
export function Stars({ rating: { sum, count }, className }: StarsProps) {
  if (count === 0) return null
  return (
    <p className={cn('flex items-center gap-1.5 text-muted', className)}>
      <StarRow stars={sum / count} />
      <span className="sr-only">
        {meanOf({ sum, count })} of 5 stars, {count === 1 ? '1 review' : `${count} reviews`}
      </span>
      <span aria-hidden className="tabular-nums">
        {meanOf({ sum, count })} ({count})
      </span>
    </p>
  )
}

/** @param stars 0 to 5 */
export function StarRow({ stars, className }: { stars: number; className?: string }) {
  return (
    <span
      aria-hidden
      className={cn('stars shrink-0', className)}
      style={{ '--filled': `${((stars / 5) * 100).toFixed(1)}%` } as CSSProperties}
    />
  )
}

/** "4.6": the mean with one decimal. */
export function meanOf({ sum, count }: Rating): string {
  return (sum / count).toFixed(1)
}
