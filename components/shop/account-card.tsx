import type { ReactNode } from 'react'

/** A narrow page with one form: sign in, create an account. */
export function AccountCard({ title, children, foot }: { title: string; children: ReactNode; foot: ReactNode }) {
  return (
    <div className="mx-auto w-full max-w-104 px-4 py-14 lg:py-24">
      <h1 className="display mb-6 text-28 sm:text-36">{title}</h1>
      {children}
      <p className="mt-6 text-14 text-muted">{foot}</p>
    </div>
  )
}
