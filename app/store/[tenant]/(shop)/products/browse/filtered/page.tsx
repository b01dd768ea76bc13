import type { Metadata } from 'next'
import { ProductListPage } from '#components/shop/product-list-page.tsx'
import { readProductQuery } from '#lib/catalog/search/product-query.ts'
import { searchProducts } from '#lib/catalog/search/search-products.ts'
import { readSearchParams } from '#lib/web/read-search-params.ts'
import { visitorContext } from '#lib/web/store-page.ts'
import { storefrontSettings } from '#lib/web/storefront/storefront-settings.ts'

type FilteredProps = {
  params: Promise<{ tenant: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** Filters are too many to keep every list they make; the store's layout would have it cached. */
export const dynamic = 'force-dynamic'

/** A filtered list is a part of the whole one: search engines know that. */
export const metadata: Metadata = {
  title: 'All products',
  robots: { index: false, follow: true },
  alternates: { canonical: '/products' },
}

/** `/products` with filters in its query comes here. */
export default async function FilteredProductsPage({ params, searchParams }: FilteredProps) {
  const [ctx, asked] = await Promise.all([visitorContext(params), searchParams])
  const { currency } = await storefrontSettings(ctx.tenant)
  const query = { ...readProductQuery(readSearchParams(asked), currency), q: '' }
  return <ProductListPage list={await searchProducts(ctx, query)} query={query} />
}
