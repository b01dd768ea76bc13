import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ProductListPage } from '#components/shop/product-list-page.tsx'
import { PRODUCT_SORTS } from '#lib/catalog/product-sorts.ts'
import { EMPTY_QUERY } from '#lib/catalog/search/product-query.ts'
import { storeOfPage } from '#lib/web/store-page.ts'
import { shopMetadata } from '#lib/web/storefront/shop-metadata.ts'
import { storefrontList } from '#lib/web/storefront/storefront-list.ts'

type BrowseProps = { params: Promise<{ tenant: string; sort: string; page: string }> }

export const revalidate = 3600

export function generateStaticParams(): Awaited<BrowseProps['params']>[] {
  return []
}

export async function generateMetadata({ params }: BrowseProps): Promise<Metadata> {
  const [tenant, { page: asked }] = await Promise.all([storeOfPage(params), params])
  const { page, pageCount } = await storefrontList(tenant, null, null, Number(asked) || 1)
  // Another order shows the same products: search engines know one.
  return shopMetadata(tenant, {
    title: page === 1 ? 'All products' : `All products, page ${page}`,
    path: '/products',
    pages: { page, pageCount },
  })
}

/** `/products?sort=&page=` comes here: a page that read its query could not be cached. */
export default async function BrowsePage({ params }: BrowseProps) {
  const { sort: wanted, page } = await params
  const sort = PRODUCT_SORTS.find((known) => known === wanted)
  const number = /^[1-9]\d{0,3}$/.test(page) ? Number(page) : null
  if (!sort || number === null) notFound()
  const list = await storefrontList(await storeOfPage(params), null, sort, number)
  if (list.page !== number) notFound()
  return (
    <ProductListPage
      list={list}
      query={{ ...EMPTY_QUERY, sort: sort === PRODUCT_SORTS[0] ? null : sort, page: number }}
    />
  )
}
