import { HomeCollection } from '#components/shop/home-collection.tsx'
import { HomeHero } from '#components/shop/home-hero.tsx'
import { HomeStory } from '#components/shop/home-story.tsx'
import { HOME_SLUG } from '#lib/content/home-page.ts'
import { storeOfPage } from '#lib/web/store-page.ts'
import { storefrontPage } from '#lib/web/storefront/storefront-page.ts'
import { storefrontProducts } from '#lib/web/storefront/storefront-products.ts'
import { storefrontSettings } from '#lib/web/storefront/storefront-settings.ts'

export const revalidate = 3600

const FEATURED = 4

export function generateStaticParams(): { tenant: string }[] {
  return []
}

export default async function HomePage({ params }: { params: Promise<{ tenant: string }> }) {
  const tenant = await storeOfPage(params)
  const [settings, home, { items }] = await Promise.all([
    storefrontSettings(tenant),
    storefrontPage(tenant, 'page', HOME_SLUG),
    storefrontProducts(tenant, 'newest', 1),
  ])
  return (
    <>
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
