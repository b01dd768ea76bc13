import { clsx } from 'clsx'
import type { ReactNode } from 'react'

/** The column that every page of a shop stands in. */
export function PageWidth({ className, children }: { className?: string; children: ReactNode }) {
  return <div className={clsx('mx-auto w-full max-w-[1280px] px-4 md:px-8', className)}>{children}</div>
}
