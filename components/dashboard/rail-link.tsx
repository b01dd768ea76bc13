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
  alsoAt?: string | undefined
  /** Marked on its own page only: other entries lie below it. */
  exact?: boolean | undefined
  /** One of the few that phones show without opening "More". */
  onBar?: boolean | undefined
  /** How many things wait there. */
  count?: number | undefined
  /** Says what is counted, for screen readers: "3 to fulfil". */
  countLabel?: string | undefined
}

/** Entries that belong together, under a word that says so. */
export type RailGroup = { title?: string | undefined; items: RailItem[] }

type Place = 'rail' | 'bar' | 'sheet' | 'section'
type RailLinkProps = RailItem & { place: Place; onFollow?: () => void }

const PLACES: Record<Place, { link: string; current: string; count: string }> = {
  rail: {
    link: 'flex h-9 items-center gap-2.5 rounded-control px-2.5 text-14 hover:bg-sunken',
    current: 'bg-sunken',
    count: 'ml-auto',
  },
  bar: {
    link: 'flex h-14 min-w-0 flex-col items-center justify-center gap-0.5 text-12',
    current: 'text-accent-text',
    count: 'absolute top-1 left-[calc(50%+6px)]',
  },
  sheet: {
    link: 'flex h-12 items-center gap-3 rounded-control px-3 text-16 hover:bg-sunken',
    current: 'bg-sunken',
    count: 'ml-auto',
  },
  section: {
    link: 'flex h-9 shrink-0 items-center gap-2.5 whitespace-nowrap rounded-control px-3 text-14 hover:bg-sunken [&_svg]:size-4',
    current: 'bg-sunken',
    count: 'lg:ml-auto',
  },
}

export function isCurrent(path: string, { href, alsoAt, exact = false }: RailItem): boolean {
  const below = [...(exact ? [] : [href]), ...(alsoAt ? [alsoAt] : [])]
  return path === href || below.some((place) => path.startsWith(`${place}/`))
}

/** One entry: of the rail on wide screens, of the bar and its sheet on phones, or of a section's own navigation. */
export function RailLink({ place, onFollow, ...item }: RailLinkProps) {
  const { href, label, icon, count = 0, countLabel } = item
  const current = isCurrent(usePathname(), item)
  const looks = PLACES[place]
  return (
    <Link
      href={href}
      onClick={onFollow}
      aria-current={current ? 'page' : undefined}
      className={cn(
        'relative text-muted transition-colors duration-150 hover:text-text [&_svg]:shrink-0',
        looks.link,
        current && 'font-medium text-text',
        current && looks.current,
      )}
    >
      {icon}
      <span className="truncate">{label}</span>
      {count > 0 ? (
        <span
          className={cn(
            'rounded-full bg-accent-soft px-1.5 font-medium text-12 text-accent-text tabular-nums leading-5',
            looks.count,
          )}
        >
          <span aria-hidden>{count > 99 ? '99+' : count}</span>
          <span className="sr-only">{countLabel ?? count}</span>
        </span>
      ) : null}
    </Link>
  )
}
