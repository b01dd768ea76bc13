import type { ReactNode } from 'react'

type PageHeadProps = {
  title: ReactNode
  /** The space around it, where it does not stand at the top of the page. */
  className?: string
  children?: ReactNode
}

/** The h1 of a page of the shop. */
export function PageHead({ title, className = 'pt-10 lg:pt-16', children }: PageHeadProps) {
  return (
    <div className={className}>
      <h1 className="display break-words text-28 sm:text-36">{title}</h1>
      {children ? <div className="mt-2 max-w-[68ch] text-muted">{children}</div> : null}
    </div>
  )
}
