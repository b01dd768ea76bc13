import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { shopIcon } from '#components/shop/shop-icon.ts'
import { themeCss } from '#components/shop/theme-css.ts'
import { storeUrl } from '#lib/tenancy/store-url.ts'
import { storeOfPage } from '#lib/web/store-page.ts'
import { storefrontSettings } from '#lib/web/storefront/storefront-settings.ts'

type StoreLayoutProps = { params: Promise<{ tenant: string }>; children: ReactNode }

/** No store is known when Souk is built: each page is made at its first visit and kept. */
export function generateStaticParams(): { tenant: string }[] {
  return []
}

export async function generateMetadata({ params }: StoreLayoutProps): Promise<Metadata> {
  const tenant = await storeOfPage(params)
  const { name, tagline, accent } = await storefrontSettings(tenant)
  return {
    metadataBase: new URL(await storeUrl(tenant)),
    title: { default: name, template: `%s · ${name}` },
    description: tagline || undefined,
    icons: { icon: { url: shopIcon(name, accent), type: 'image/svg+xml' } },
  }
}

export default async function StoreLayout({ params, children }: StoreLayoutProps) {
  const settings = await storefrontSettings(await storeOfPage(params))
  return (
    <>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: themeCss lets only computed values through */}
      <style dangerouslySetInnerHTML={{ __html: themeCss(settings) }} />
      {children}
    </>
  )
}
