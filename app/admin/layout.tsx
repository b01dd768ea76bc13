import type { Metadata } from 'next'
import type { ReactNode } from 'react'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = {
  title: { default: 'Console', template: '%s · Souk console' },
  robots: { index: false, follow: false },
}

/** The console is made for the operator who is signed in: nothing of it is ever cached. */
export default function ConsoleLayout({ children }: { children: ReactNode }) {
  return children
}
