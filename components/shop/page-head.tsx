import type { ReactNode } from 'react'

/** The h1 of a page of the shop. */
export function PageHead({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <div className="pt-10 lg:pt-16">
      <h1 className="display break-words text-28 sm:text-36">{title}</h1>
      {children ? <div className="mt-2 max-w-[68ch] text-muted">{children}</div> : null}
    </div>
  )
}
