import type { ComponentProps } from 'react'
import { cn } from '#components/ui/class-names.ts'

/** The one measure that every section of the root site keeps to. */
export function MarketContainer({ className, ...props }: ComponentProps<'div'>) {
  return <div className={cn('mx-auto w-full max-w-[1200px] px-5 sm:px-8', className)} {...props} />
}
