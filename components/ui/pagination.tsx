import type { ReactNode } from 'react'
import { cn } from './class-names.ts'
import { ChevronLeft, ChevronRight } from './icons.tsx'
import { Link } from './link.tsx'
import { pageNumbers } from './page-numbers.ts'

type PaginationProps = {
  /** From 1. */
  page: number
  pageCount: number
  hrefFor: (page: number) => string
  className?: string
}

/** Pages as plain links; nothing at all when there is only one. */
export function Pagination({ page, pageCount, hrefFor, className }: PaginationProps) {
  if (pageCount <= 1) return null
  return (
    <nav aria-label="Pages" className={cn('flex items-center justify-center gap-1 text-14', className)}>
      <Step href={page > 1 ? hrefFor(page - 1) : null} label="Previous page" rel="prev">
        <ChevronLeft aria-hidden size={20} strokeWidth={1.5} />
      </Step>
      {pageNumbers(page, pageCount).map((entry) =>
        typeof entry === 'string' ? (
          <span key={entry} aria-hidden className="w-6 text-center text-muted">
            …
          </span>
        ) : (
          <Link
            key={entry}
            href={hrefFor(entry)}
            aria-label={`Page ${entry}`}
            aria-current={entry === page ? 'page' : undefined}
            className={cn(
              'flex h-10 min-w-10 items-center justify-center rounded-control px-2 tabular-nums',
              entry === page ? 'bg-text font-medium text-bg' : 'hover:bg-sunken',
            )}
          >
            {entry}
          </Link>
        ),
      )}
      <Step href={page < pageCount ? hrefFor(page + 1) : null} label="Next page" rel="next">
        <ChevronRight aria-hidden size={20} strokeWidth={1.5} />
      </Step>
    </nav>
  )
}

type StepProps = { href: string | null; label: string; rel: 'prev' | 'next'; children: ReactNode }

function Step({ href, label, rel, children }: StepProps) {
  const classes = 'flex size-10 items-center justify-center rounded-control'
  if (href === null) {
    return (
      <span aria-hidden className={cn(classes, 'text-line-strong')}>
        {children}
      </span>
    )
  }
  return (
    <Link href={href} rel={rel} aria-label={label} title={label} className={cn(classes, 'hover:bg-sunken')}>
      {children}
    </Link>
  )
}
