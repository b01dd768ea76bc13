import type { ReactNode } from 'react'
import { ChevronDown } from '../ui/icons.tsx'

/** On phones: the total stays in view, what it is made of folds out. */
export function PhoneSummary({ total, children }: { total: string; children: ReactNode }) {
  return (
    // Who opens it before the script is there has changed the page it wakes up on.
    <details
      suppressHydrationWarning
      className="group -mx-4 sticky top-0 z-20 border-line border-b bg-sunken lg:hidden"
    >
      <summary className="flex min-h-14 list-none items-center gap-2 px-4 text-14 [&::-webkit-details-marker]:hidden">
        Your order
        <ChevronDown
          aria-hidden
          size={16}
          strokeWidth={1.5}
          className="transition-transform duration-150 group-open:rotate-180"
        />
        <span className="ml-auto font-semibold text-18 tabular-nums">{total}</span>
      </summary>
      <div className="max-h-[60dvh] overflow-y-auto px-4 pb-5">{children}</div>
    </details>
  )
}
