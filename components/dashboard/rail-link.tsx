'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import { cn } from '#components/ui/class-names.ts'

export type RailItem = {
  href: string
  label: string
  icon: ReactNode
  /** Pages elsewhere that belong to this entry: everything below this path. */
  alsoAt?: string
  /** How many things wait there. */
  count?: number
  /** Says what is counted, for screen readers: "3 to fulfil". */
  countLabel?: string
}

type RailLinkProps = RailItem & {
  /** The dashboard's own start page is an ancestor of all others and marked only when it is the page itself. */
  exact?: boolean
  place: 'rail' | 'bar'
}

/** One entry of the rail on wide screens, or of the bottom bar on phones. */
export function RailLink({ href, label, icon, alsoAt, count = 0, countLabel, exact = false, place }: RailLinkProps) {
  const path = usePathname()
  const below = [...(exact ? [] : [href]), ...(alsoAt ? [alsoAt] : [])]
  const current = path === href || below.some((place) => path.startsWith(`${place}/`))
  return (
    <Link
      href={href}
      aria-current={current ? 'page' : undefined}
      className={cn(
        'relative text-muted transition-colors duration-150 hover:text-text [&_svg]:shrink-0',
        place === 'rail'
          ? 'flex h-9 items-center gap-2.5 rounded-control px-2.5 text-14 hover:bg-sunken'
          : 'flex h-14 min-w-0 flex-col items-center justify-center gap-0.5 text-12',
        current && 'font-medium text-text',
        current && place === 'rail' && 'bg-sunken',
        current && place === 'bar' && 'text-accent-text',
      )}
    >
      {icon}
      <span className="truncate">{label}</span>
      {count > 0 ? (
        <span
          className={cn(
            'rounded-full bg-accent-soft px-1.5 font-medium text-12 text-accent-text tabular-nums leading-5',
            place === 'rail' ? 'ml-auto' : 'absolute top-1 left-[calc(50%+6px)]',
          )}
        >
          <span aria-hidden>{count > 99 ? '99+' : count}</span>
          <span className="sr-only">{countLabel ?? count}</span>
        </span>
      ) : null}
    </Link>
  )
}
