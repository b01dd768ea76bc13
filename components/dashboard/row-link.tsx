import Link from 'next/link'
import type { ReactNode } from 'react'
import { cn } from '#components/ui/class-names.ts'

/** What a row of a table leads to: its first words, and a press anywhere on a row that is `relative`. */
export function RowLink({ href, className, children }: { href: string; className?: string; children: ReactNode }) {
  return (
    <Link
      href={href}
      prefetch={false}
      className={cn(
        'font-medium after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-accent-text focus-visible:after:-outline-offset-2',
        className,
      )}
    >
      {children}
    </Link>
  )
}
