'use client'

import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import { classList } from '../ui/class-list.ts'
import { Link } from '../ui/link.tsx'
import { PageHead } from './page-head.tsx'
import { PageWidth } from './page-width.tsx'

const PLACES = [
  { href: '/account', label: 'Orders' },
  { href: '/account/wishlist', label: 'Wishlist' },
  { href: '/account/addresses', label: 'Addresses' },
  { href: '/account/profile', label: 'Profile' },
]

/** A page of the shopper's account: what it is called, and the ways to the others. */
export function AccountFrame({ title, children }: { title: string; children: ReactNode }) {
  const path = usePathname()
  return (
    <PageWidth className="pb-16 lg:pb-28">
      <div className="mx-auto max-w-[800px]">
        <PageHead title={title} />
        <nav
          aria-label="Your account"
          className="-mx-4 mt-6 mb-8 flex gap-1 overflow-x-auto border-line border-b px-4 sm:mx-0 sm:px-0"
        >
          {PLACES.map(({ href, label }) => (
            <Link
              key={href}
              href={href}
              aria-current={path === href ? 'page' : undefined}
              className={classList(
                '-mb-px flex h-11 shrink-0 items-center border-b-2 px-3 text-14',
                path === href ? 'border-text font-medium' : 'border-transparent text-muted hover:text-text',
              )}
            >
              {label}
            </Link>
          ))}
        </nav>
        {children}
      </div>
    </PageWidth>
  )
}
