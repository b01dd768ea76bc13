'use client'

import { type ReactNode, type RefObject, useEffect, useState } from 'react'
import { formatMoney, type Minor } from '#lib/kernel/money.ts'

type StickyBuyBarProps = {
  /** The bar shows once this has left the screen upwards. */
  watched: RefObject<HTMLElement | null>
  title: string
  priceMinor: Minor
  currency: string
  children: ReactNode
}

/** What lies under the sticky header is out of view, px. */
const HEADER_HEIGHT = 64

/** On phones: the button stays in reach. */
export function StickyBuyBar({ watched, title, priceMinor, currency, children }: StickyBuyBarProps) {
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const element = watched.current
    if (!element) return
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry) setShown(!entry.isIntersecting && entry.boundingClientRect.top < HEADER_HEIGHT)
      },
      { rootMargin: `-${HEADER_HEIGHT}px 0px 0px` },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [watched])
  if (!shown) return null
  return (
    <div
      data-sticky-bar
      className="fixed inset-x-0 bottom-0 z-30 flex animate-slide-from-bottom items-center gap-4 border-line border-t bg-bg px-4 pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] shadow-float md:hidden"
    >
      <div className="min-w-0 flex-1">
        <p className="truncate font-medium text-14">{title}</p>
        <p className="text-13 text-muted tabular-nums">{formatMoney(priceMinor, currency)}</p>
      </div>
      {children}
    </div>
  )
}
