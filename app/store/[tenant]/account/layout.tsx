import type { ReactNode } from 'react'
import { ShopFrame } from '#components/shop/shop-frame.tsx'
import { storeOfPage } from '#lib/web/store-page.ts'
import { storefrontMenus } from '#lib/web/storefront/storefront-menus.ts'
import { storefrontSettings } from '#lib/web/storefront/storefront-settings.ts'

/** Reads the visitor's cookies; the store's layout would have it cached. */
export const dynamic = 'force-dynamic'

type AccountLayoutProps = { params: Promise<{ tenant: string }>; children: ReactNode }

export default async function AccountLayout({ params, children }: AccountLayoutProps) {
  const tenant = await storeOfPage(params)
  const [settings, menus] = await Promise.all([storefrontSettings(tenant), storefrontMenus(tenant)])
  return (
    <ShopFrame settings={settings} menus={menus}>
      {children}
    </ShopFrame>
  )
}
