import type { ReactNode } from 'react'
import { ShopFrame } from '#components/shop/shop-frame.tsx'
import { ShopToasts } from '#components/shop/shop-toasts.tsx'
import { storeOfPage } from '#lib/web/store-page.ts'
import { storefrontMenus } from '#lib/web/storefront/storefront-menus.ts'
import { storefrontSettings } from '#lib/web/storefront/storefront-settings.ts'

type ShopLayoutProps = { params: Promise<{ tenant: string }>; children: ReactNode }

export default async function ShopLayout({ params, children }: ShopLayoutProps) {
  const tenant = await storeOfPage(params)
  const [settings, menus] = await Promise.all([storefrontSettings(tenant), storefrontMenus(tenant)])
  return (
    <ShopFrame settings={settings} menus={menus}>
      {children}
      <ShopToasts />
    </ShopFrame>
  )
}
