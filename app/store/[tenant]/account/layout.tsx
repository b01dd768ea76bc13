import type { ReactNode } from 'react'
import { ShopFrame } from '#components/shop/shop-frame.tsx'
import { storeOfPage } from '#lib/web/store-page.ts'
import { storefrontSettings } from '#lib/web/storefront/storefront-settings.ts'

type AccountLayoutProps = { params: Promise<{ tenant: string }>; children: ReactNode }

export default async function AccountLayout({ params, children }: AccountLayoutProps) {
  return <ShopFrame settings={await storefrontSettings(await storeOfPage(params))}>{children}</ShopFrame>
}
