import type { ReactNode } from 'react'
import { cn } from '../ui/class-names.ts'

type PageHeadProps = { title: ReactNode; className?: string; children?: ReactNode }

/** The h1 of a page of the shop. */
export function PageHead({ title, className, children }: PageHeadProps) {
  return (
    <div className={cn('pt-10 lg:pt-16', className)}>
      <h1 className="display break-words text-28 sm:text-36">{title}</h1>
      {children ? <div className="mt-2 max-w-[68ch] text-muted">{children}</div> : null}
    </div>
  )
}
