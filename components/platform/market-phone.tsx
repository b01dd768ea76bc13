import type { ReactNode } from 'react'
import { cn } from '#components/ui/class-names.ts'

/** A phone around a picture. */
export function MarketPhone({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <div className={cn('rounded-[36px] border border-line-strong/60 bg-surface p-2 shadow-float', className)}>
      <div className="overflow-hidden rounded-[28px] border border-line">{children}</div>
    </div>
  )
}
