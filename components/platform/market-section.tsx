import type { ReactNode } from 'react'
import { cn } from '#components/ui/class-names.ts'
import { MarketContainer } from './market-container.tsx'

type MarketSectionProps = {
  /** Anchor of the section. */
  id: string
  title: ReactNode
  intro?: ReactNode
  sunken?: boolean
  children: ReactNode
}

/** A section of the landing page: a heading, a line of meaning, and room around both. */
export function MarketSection({ id, title, intro, sunken, children }: MarketSectionProps) {
  return (
    <section
      id={id}
      aria-labelledby={`${id}-title`}
      className={cn('py-16 sm:py-24 lg:py-32', sunken && 'border-line border-y bg-sunken')}
    >
      <MarketContainer>
        <div className="max-w-[42rem]">
          <h2 id={`${id}-title`} className="display text-36 sm:text-48">
            {title}
          </h2>
          {intro ? <p className="mt-4 max-w-[34rem] text-pretty text-18 text-muted">{intro}</p> : null}
        </div>
        {children}
      </MarketContainer>
    </section>
  )
}
