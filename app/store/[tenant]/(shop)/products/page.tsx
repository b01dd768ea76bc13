import type { Metadata } from 'next'
import { ProductListPage } from '#components/shop/product-list-page.tsx'
import { storeOfPage } from '#lib/web/store-page.ts'
import { storefrontProducts } from '#lib/web/storefront/storefront-products.ts'

export const revalidate = 3600
export const metadata: Metadata = { title: 'All products' }

export function generateStaticParams(): { tenant: string }[] {
  return []
}

export default async function ProductsPage({ params }: { params: Promise<{ tenant: string }> }) {
  const listing = await storefrontProducts(await storeOfPage(params), 'newest', 1)
  return <ProductListPage listing={listing} sort="newest" />
}
