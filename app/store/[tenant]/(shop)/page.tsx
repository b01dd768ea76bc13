import type { Metadata } from 'next'
import { HomeCollection } from '#components/shop/home-collection.tsx'
import { HomeHero } from '#components/shop/home-hero.tsx'
import { HomeStory } from '#components/shop/home-story.tsx'
import { JsonLd } from '#components/shop/json-ld.tsx'
import { shopJsonLd } from '#components/shop/shop-json-ld.ts'
import { HOME_SLUG } from '#lib/content/home-page.ts'
import { storeUrl } from '#lib/tenancy/store-url.ts'
import { storeOfPage } from '#lib/web/store-page.ts'
import { shopMetadata } from '#lib/web/storefront/shop-metadata.ts'
import { storefrontPage } from '#lib/web/storefront/storefront-page.ts'
import { storefrontProducts } from '#lib/web/storefront/storefront-products.ts'
import { storefrontSettings } from '#lib/web/storefront/storefront-settings.ts'

type HomeProps = { params: Promise<{ tenant: string }> }

export const revalidate = 3600

const FEATURED = 4

export function generateStaticParams(): { tenant: string }[] {
  return []
}

export async function generateMetadata({ params }: HomeProps): Promise<Metadata> {
  const tenant = await storeOfPage(params)
  const { hero, tagline } = await storefrontSettings(tenant)
  return shopMetadata(tenant, { path: '/', description: tagline, picture: hero ?? undefined })
}

export default async function HomePage({ params }: HomeProps) {
  const tenant = await storeOfPage(params)
  const [url, settings, home, { items }] = await Promise.all([
    storeUrl(tenant),
    storefrontSettings(tenant),
    storefrontPage(tenant, 'page', HOME_SLUG),
    storefrontProducts(tenant, 'newest', 1),
  ])
  return (
    <>
      <JsonLd data={shopJsonLd(settings, url)} />
      <HomeHero
        title={settings.tagline || home?.title || settings.name}
        text={home?.body ?? ''}
        picture={settings.hero ?? items.at(-1)?.pictures[0] ?? null}
      />
      <HomeCollection title="New in" products={items.slice(0, FEATURED)} />
      <HomeStory name={settings.name} story={settings.story} picture={settings.storyPicture} />
      <HomeCollection title="More from the shop" products={items.slice(FEATURED)} />
    </>
  )
}
