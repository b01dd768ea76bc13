import type { ReactNode } from 'react'
import { classList } from '../ui/class-list.ts'

/** The column that every page of a shop stands in. */
export function PageWidth({ className, children }: { className?: string; children: ReactNode }) {
  return <div className={classList('mx-auto w-full max-w-[1280px] px-4 md:px-8', className)}>{children}</div>
}
