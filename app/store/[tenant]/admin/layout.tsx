import type { Metadata } from 'next'
import type { ReactNode } from 'react'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { robots: { index: false, follow: false } }

/** The workroom is made for the person who is signed in: nothing of it is ever cached. */
export default function AdminLayout({ children }: { children: ReactNode }) {
  return children
}
