import type { ReactNode } from 'react'
import { PageWidth } from '#components/shop/page-width.tsx'
import { ShopName } from '#components/shop/shop-name.tsx'
import { SkipLink } from '#components/shop/skip-link.tsx'
import { Link } from '#components/ui/link.tsx'
import { SoftLinks } from '#components/ui/soft-links.tsx'
import { storeOfPage } from '#lib/web/store-page.ts'
import { storefrontSettings } from '#lib/web/storefront/storefront-settings.ts'

/** Reads the visitor's cookies; the store's layout would have it cached. */
export const dynamic = 'force-dynamic'

type CheckoutLayoutProps = { params: Promise<{ tenant: string }>; children: ReactNode }

/** Lean on purpose: whose shop it is, the way back, and the form. */
export default async function CheckoutLayout({ params, children }: CheckoutLayoutProps) {
  const settings = await storefrontSettings(await storeOfPage(params))
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <SoftLinks />
      <header className="border-line border-b">
        <PageWidth className="flex h-16 items-center justify-between gap-6">
          <ShopName settings={settings} />
          <Link
            href="/cart"
            className="inline-flex min-h-11 shrink-0 items-center text-14 underline underline-offset-4"
          >
            Back to the cart
          </Link>
        </PageWidth>
      </header>
      <main id="content" tabIndex={-1} className="flex-1 outline-none">
        <PageWidth className="pb-16">{children}</PageWidth>
      </main>
    </div>
  )
}
