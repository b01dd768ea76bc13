import Link from 'next/link'
import type { StoreSettingsView } from '#lib/content/settings-view.ts'
import { formatMoney } from '#lib/kernel/money.ts'
import { PhoneMenu } from './phone-menu.tsx'
import { SearchForm } from './search-form.tsx'
import { SessionLinks } from './session-links.tsx'
import { ShopName } from './shop-name.tsx'

const LINKS = [
  { href: '/products', label: 'Shop' },
  { href: '/pages/about', label: 'About' },
] as const

/** Name, navigation, search, account and cart; the same on every page, for every visitor. */
export function ShopHeader({ settings }: { settings: StoreSettingsView }) {
  const { freeShippingFromMinor: freeFrom, currency } = settings
  return (
    <>
      {freeFrom !== null && freeFrom > 0 ? (
        <aside
          aria-label="Announcement"
          className="bg-text px-4 py-2 text-center text-12 text-bg sm:text-13 dark:bg-sunken dark:text-text"
        >
          Free standard delivery from {formatMoney(freeFrom, currency)}
        </aside>
      ) : null}
      <header className="sticky top-0 z-40 border-line border-b bg-bg">
        <div className="mx-auto flex h-16 max-w-[1280px] items-center gap-2 px-4 md:gap-8 md:px-8">
          <PhoneMenu>
            <SearchForm id="search-phone" />
            <nav aria-label="Shop" className="mt-4">
              <ul>
                {LINKS.map(({ href, label }) => (
                  <li key={href}>
                    <Link href={href} className="flex h-12 items-center text-18">
                      {label}
                    </Link>
                  </li>
                ))}
              </ul>
            </nav>
          </PhoneMenu>
          <ShopName settings={settings} />
          <nav aria-label="Shop" className="hidden md:block">
            <ul className="flex gap-6">
              {LINKS.map(({ href, label }) => (
                <li key={href}>
                  <Link href={href} className="text-14 underline-offset-4 hover:underline">
                    {label}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
          <div className="-mr-2.5 ml-auto flex items-center gap-1">
            <SearchForm id="search-header" className="mr-2 hidden w-44 md:block lg:w-60" />
            <SessionLinks />
          </div>
        </div>
      </header>
    </>
  )
}
