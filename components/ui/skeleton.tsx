import { cn } from './class-names.ts'

/** The shape of what is coming; give it that shape's size. */
export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden className={cn('animate-soft-pulse rounded-control bg-sunken', className)} />
}
