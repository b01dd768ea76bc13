import type { ReactNode } from 'react'
import { cn } from '#components/ui/class-names.ts'

type MarketProofProps = {
  title: string
  text: string
  /** Short facts, each true today. */
  facts: readonly string[]
  /** The picture stands left of the words where there is room. */
  pictureFirst?: boolean
  children: ReactNode
}

/** One thing that is promised, with the picture that shows it. */
export function MarketProof({ title, text, facts, pictureFirst, children }: MarketProofProps) {
  return (
    <div className="grid items-center gap-10 lg:grid-cols-12 lg:gap-16">
      <div className={cn('lg:col-span-4', pictureFirst && 'lg:order-2')}>
        <h3 className="display text-28 sm:text-36">{title}</h3>
        <p className="mt-4 max-w-[30rem] text-pretty text-18 text-muted">{text}</p>
        <ul className="mt-6 max-w-[30rem] border-line border-t">
          {facts.map((fact) => (
            <li key={fact} className="border-line border-b py-3 text-16">
              {fact}
            </li>
          ))}
        </ul>
      </div>
      <div className="min-w-0 lg:col-span-8">{children}</div>
    </div>
  )
}
