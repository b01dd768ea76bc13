import Link from 'next/link'
import { MarketContainer } from './market-container.tsx'
import { MarketMark } from './market-mark.tsx'

const GROUPS = [
  {
    title: 'For merchants',
    links: [
      { href: '/sign-up', label: 'Open a store' },
      { href: '/pricing', label: 'Pricing' },
      { href: '/find-my-store', label: 'Find my store' },
    ],
  },
  {
    title: 'Look around',
    links: [
      { href: '/#stores', label: 'Demo stores' },
      { href: '/#apart', label: 'How shops are kept apart' },
      { href: '/#questions', label: 'Questions' },
    ],
  },
  { title: 'For operators', links: [{ href: '/admin', label: 'Console' }] },
]

export function MarketFooter() {
  return (
    <footer className="border-line border-t">
      <MarketContainer className="grid gap-10 py-12 sm:py-16 md:grid-cols-[1.4fr_2fr]">
        <div>
          <MarketMark />
          <p className="mt-3 max-w-[22rem] text-14 text-muted">
            A market of independent shops. Each has its own address, its own customers and its own lock.
          </p>
        </div>
        <div className="grid grid-cols-2 gap-8 sm:grid-cols-3">
          {GROUPS.map(({ title, links }) => (
            <nav key={title} aria-label={title}>
              <h2 className="font-medium text-14">{title}</h2>
              <ul className="mt-2">
                {links.map(({ href, label }) => (
                  <li key={href}>
                    <Link
                      href={href}
                      prefetch={false}
                      className="inline-flex min-h-9 items-center rounded-control text-14 text-muted transition-colors duration-150 hover:text-text"
                    >
                      {label}
                    </Link>
                  </li>
                ))}
              </ul>
            </nav>
          ))}
        </div>
      </MarketContainer>
    </footer>
  )
}
