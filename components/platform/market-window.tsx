import { Lock } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from '#components/ui/class-names.ts'

type MarketWindowProps = { /** Shown in the address bar. */ address: string; className?: string; children: ReactNode }

/** A browser window around a picture, with the address that it shows. */
export function MarketWindow({ address, className, children }: MarketWindowProps) {
  return (
    <div className={cn('overflow-hidden rounded-card border border-line-strong/60 bg-surface shadow-float', className)}>
      <div className="flex h-10 items-center gap-3 border-line border-b bg-sunken px-3.5">
        <span aria-hidden="true" className="flex gap-1.5">
          <span className="size-2.5 rounded-full bg-line-strong/60" />
          <span className="size-2.5 rounded-full bg-line-strong/60" />
          <span className="size-2.5 rounded-full bg-line-strong/60" />
        </span>
        <span className="flex h-6.5 min-w-0 max-w-[22rem] flex-1 items-center gap-1.5 rounded-control bg-surface px-2.5 text-12 text-muted">
          <Lock aria-hidden size={12} strokeWidth={1.5} className="shrink-0" />
          <span className="truncate">{address}</span>
        </span>
      </div>
      {children}
    </div>
  )
}
