'use client'

import { usePathname } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { type RailItem, RailLink } from './rail-link.tsx'

type SectionNavProps = { label: string; items: readonly RailItem[] }

/** The pages of one section: a column beside them, on narrow screens a strip above them that scrolls sideways. */
export function SectionNav({ label, items }: SectionNavProps) {
  const path = usePathname()
  const nav = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the entry of another page may be out of view
  useEffect(() => {
    nav.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' })
  }, [path])
  return (
    <nav
      ref={nav}
      aria-label={label}
      className="-mx-4 mb-6 flex gap-1 overflow-x-auto border-line border-b px-4 pb-2 [scrollbar-width:none] md:-mx-8 md:px-8 lg:sticky lg:top-22 lg:mx-0 lg:mb-0 lg:w-44 lg:shrink-0 lg:flex-col lg:gap-0.5 lg:self-start lg:border-b-0 lg:p-0"
    >
      {items.map((item) => (
        <RailLink key={item.href} {...item} place="section" />
      ))}
    </nav>
  )
}
