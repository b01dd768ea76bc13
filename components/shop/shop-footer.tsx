import Link from 'next/link'
import type { StoreSettingsView } from '#lib/content/settings-view.ts'

const COLUMNS = [
  {
    title: 'Shop',
    links: [
      { href: '/products', label: 'All products' },
      { href: '/search', label: 'Search' },
      { href: '/pages/about', label: 'About us' },
    ],
  },
  {
    title: 'You',
    links: [
      { href: '/account', label: 'Your account' },
      { href: '/cart', label: 'Your cart' },
    ],
  },
] as const

export function ShopFooter({ settings }: { settings: Pick<StoreSettingsView, 'name' | 'tagline'> }) {
  return (
    <footer className="mt-auto border-line border-t bg-sunken">
      <div className="mx-auto grid max-w-[1280px] grid-cols-2 gap-x-8 gap-y-10 px-4 py-12 md:grid-cols-[3fr_1fr_1fr] md:px-8 md:py-16">
        <div className="col-span-2 min-w-0 md:col-span-1">
          <p className="display break-words text-22">{settings.name}</p>
          {settings.tagline ? <p className="mt-2 max-w-[36ch] text-14 text-muted">{settings.tagline}</p> : null}
        </div>
        {COLUMNS.map(({ title, links }) => (
          <nav key={title} aria-label={`${title}, at the foot`}>
            <p className="font-semibold text-13">{title}</p>
            <ul className="mt-2">
              {links.map(({ href, label }) => (
                <li key={label}>
                  <Link
                    href={href}
                    prefetch={false}
                    className="inline-flex min-h-9 items-center text-14 text-muted underline-offset-4 hover:text-text hover:underline"
                  >
                    {label}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
        ))}
      </div>
      <div className="mx-auto max-w-[1280px] px-4 pb-10 md:px-8">
        <p className="break-words border-line border-t pt-6 text-13 text-muted">
          © {new Date().getUTCFullYear()} {settings.name}
        </p>
      </div>
    </footer>
  )
}
