'use client'

import { usePathname } from 'next/navigation'
import { type ReactNode, useEffect } from 'react'
import { Link } from '../ui/link.tsx'
import { refreshShopSession, useShopSession } from './session-store.ts'

const LINK_CLASSES = 'relative flex size-10 items-center justify-center rounded-control hover:bg-sunken'

type SessionLinksProps = { accountIcon: ReactNode; cartIcon: ReactNode }

/** Account and cart in the header: links on every page, filled in once the visitor is known. */
export function SessionLinks({ accountIcon, cartIcon }: SessionLinksProps) {
  const session = useShopSession()
  const pathname = usePathname()
  // Signing in and out happens on these pages without leaving their frame.
  const accountPage = pathname.startsWith('/account') ? pathname : null
  // biome-ignore lint/correctness/useExhaustiveDependencies: another account page is a reason to ask again
  useEffect(() => {
    void refreshShopSession()
  }, [accountPage])
  useEffect(() => {
    const onReturn = (event: PageTransitionEvent) => {
      if (event.persisted) void refreshShopSession()
    }
    window.addEventListener('pageshow', onReturn)
    return () => window.removeEventListener('pageshow', onReturn)
  }, [])

  const count = session?.cart.count ?? 0
  const account = session?.customer ? `Account of ${session.customer.name}` : 'Account'
  const cart = count > 0 ? `Cart, ${count} ${count === 1 ? 'item' : 'items'}` : 'Cart'
  return (
    <>
      <Link href="/account" aria-label={account} title={account} className={LINK_CLASSES}>
        {accountIcon}
        {session?.customer ? (
          <span aria-hidden className="absolute right-1.5 bottom-1.5 size-2 rounded-full bg-accent ring-2 ring-bg" />
        ) : null}
      </Link>
      <Link href="/cart" aria-label={cart} title={cart} className={LINK_CLASSES}>
        {cartIcon}
        {count > 0 ? (
          <span
            aria-hidden
            className="absolute top-0.5 right-0 flex h-4.5 min-w-4.5 items-center justify-center rounded-full bg-accent px-1 font-semibold text-12 text-on-accent leading-none tabular-nums"
          >
            {count > 99 ? '99+' : count}
          </span>
        ) : null}
      </Link>
    </>
  )
}
