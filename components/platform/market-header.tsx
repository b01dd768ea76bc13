import Link from 'next/link'
import { Button } from '#components/ui/button.tsx'
import { MarketContainer } from './market-container.tsx'
import { MarketMark } from './market-mark.tsx'

const LINKS = [
  { href: '/#stores', label: 'Stores', fromWidth: 'hidden sm:inline-flex' },
  { href: '/pricing', label: 'Pricing', fromWidth: 'inline-flex' },
  { href: '/find-my-store', label: 'Find my store', fromWidth: 'hidden md:inline-flex' },
]

export function MarketHeader() {
  return (
    <header>
      <MarketContainer className="flex h-16 items-center justify-between gap-4 sm:h-20">
        <Link href="/" aria-label="Souk, home" className="inline-flex rounded-control">
          <MarketMark />
        </Link>
        <nav aria-label="Main" className="flex items-center gap-1">
          {LINKS.map(({ href, label, fromWidth }) => (
            <Link
              key={href}
              href={href}
              className={`${fromWidth} h-10 items-center rounded-control px-3 text-14 text-muted transition-colors duration-150 hover:text-text`}
            >
              {label}
            </Link>
          ))}
          <Button asChild variant="secondary" className="ml-2">
            <Link href="/sign-up">Open a store</Link>
          </Button>
        </nav>
      </MarketContainer>
    </header>
  )
}
