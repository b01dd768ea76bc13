import { ArrowLeft } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'

type PageHeadProps = {
  title: ReactNode
  /** One line: what this page is for. */
  meaning?: ReactNode
  /** Labels beside the title. */
  labels?: ReactNode
  /** The primary action, at the right end. */
  action?: ReactNode
  /** The list this page belongs to. */
  back?: { href: string; label: string }
}

export function PageHead({ title, meaning, labels, action, back }: PageHeadProps) {
  return (
    <div className="mb-6">
      {back ? (
        <Link
          href={back.href}
          className="mb-2 inline-flex min-h-8 items-center gap-1.5 text-13 text-muted hover:text-text"
        >
          <ArrowLeft aria-hidden size={16} strokeWidth={1.5} />
          {back.label}
        </Link>
      ) : null}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-4">
        <div className="min-w-0">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
            <h1 className="min-w-0 text-balance break-words font-semibold text-22 tracking-tight">{title}</h1>
            {labels}
          </div>
          {meaning ? <p className="mt-1 max-w-[68ch] text-14 text-muted">{meaning}</p> : null}
        </div>
        {action ? <div className="flex flex-wrap items-center gap-2">{action}</div> : null}
      </div>
    </div>
  )
}
