import type { ReactNode } from 'react'

type EntranceProps = { mark: ReactNode; title: string; text: string; children: ReactNode; foot?: ReactNode }

/** A page with one form in the middle: the way into a workroom. */
export function Entrance({ mark, title, text, children, foot }: EntranceProps) {
  return (
    <main className="flex min-h-dvh flex-col items-center justify-center bg-sunken px-4 py-12">
      <div className="w-full max-w-95 rounded-card border border-line bg-surface p-6 sm:p-8">
        <div className="mb-6 flex">{mark}</div>
        <h1 className="font-semibold text-22 tracking-tight">{title}</h1>
        <p className="mt-1 mb-6 text-14 text-muted">{text}</p>
        {children}
      </div>
      {foot ? <p className="mt-6 text-13 text-muted">{foot}</p> : null}
    </main>
  )
}
