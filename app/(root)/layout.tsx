import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { MarketFooter } from '#components/platform/market-footer.tsx'
import { MarketHeader } from '#components/platform/market-header.tsx'

export const metadata: Metadata = {
  title: { default: 'Souk: your own shop, selling by tonight', template: '%s · Souk' },
  description: 'Open a shop of your own in a second: products, checkout, orders and an address that is yours.',
}

/** Addresses are told from the environment of the running server, not of the build. */
export const dynamic = 'force-dynamic'

export default function MarketLayout({ children }: { children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:fixed focus:top-3 focus:left-3 focus:z-50 focus:rounded-control focus:bg-surface focus:px-4 focus:py-2 focus:shadow-float"
      >
        Skip to the content
      </a>
      <MarketHeader />
      <main id="main" className="flex-1">
        {children}
      </main>
      <MarketFooter />
    </div>
  )
}
