import { cn } from '#components/ui/class-names.ts'

/** The gate of the market: one arch within another. */
export function MarketMark({ className }: { className?: string }) {
  return (
    <span className={cn('inline-flex items-center gap-2', className)}>
      <svg aria-hidden="true" viewBox="0 0 24 24" className="size-6">
        <path d="M2 22V12a10 10 0 0 1 20 0v10Z" className="fill-accent" />
        <path d="M8 22v-9a4 4 0 0 1 8 0v9Z" className="fill-on-accent" />
      </svg>
      <span className="font-semibold text-22 leading-none tracking-[-0.03em]">Souk</span>
    </span>
  )
}
