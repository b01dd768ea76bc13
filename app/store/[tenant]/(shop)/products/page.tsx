import type { Metadata } from 'next'
import { ProductListPage } from '#components/shop/product-list-page.tsx'
import { EMPTY_QUERY } from '#lib/catalog/search/product-query.ts'
import { storeOfPage } from '#lib/web/store-page.ts'
import { shopMetadata } from '#lib/web/storefront/shop-metadata.ts'
import { storefrontList } from '#lib/web/storefront/storefront-list.ts'
import { storefrontSettings } from '#lib/web/storefront/storefront-settings.ts'

export const revalidate = 3600

export async function generateMetadata({ params }: { params: Promise<{ tenant: string }> }): Promise<Metadata> {
  const tenant = await storeOfPage(params)
  const [{ name }, pages] = await Promise.all([storefrontSettings(tenant), storefrontList(tenant, null, null, 1)])
  return shopMetadata(tenant, {
    title: 'All products',
    description: `Everything that ${name} sells.`,
    path: '/products',
    pages,
  })
}

export function generateStaticParams(): { tenant: string }[] {
  return []
}

export default async function ProductsPage({ params }: { params: Promise<{ tenant: string }> }) {
  const list = await storefrontList(await storeOfPage(params), null, null, 1)
  return <ProductListPage list={list} query={EMPTY_QUERY} />
}
