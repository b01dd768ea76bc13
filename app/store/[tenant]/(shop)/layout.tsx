import type { ReactNode } from 'react'
import { ShopFrame } from '#components/shop/shop-frame.tsx'
import { ShopToasts } from '#components/shop/shop-toasts.tsx'
import { storeOfPage } from '#lib/web/store-page.ts'
import { storefrontSettings } from '#lib/web/storefront/storefront-settings.ts'

type ShopLayoutProps = { params: Promise<{ tenant: string }>; children: ReactNode }

export default async function ShopLayout({ params, children }: ShopLayoutProps) {
  return (
    <ShopFrame settings={await storefrontSettings(await storeOfPage(params))}>
      {children}
      <ShopToasts />
    </ShopFrame>
  )
}
