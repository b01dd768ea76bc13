import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CollectionPage } from '#components/shop/collection-page.tsx'
import { EMPTY_QUERY } from '#lib/catalog/search/product-query.ts'
import { sortsOf } from '#lib/web/product-list-path.ts'
import { storeOfPage } from '#lib/web/store-page.ts'
import { shopMetadata } from '#lib/web/storefront/shop-metadata.ts'
import { storefrontCollection } from '#lib/web/storefront/storefront-collections.ts'
import { storefrontList } from '#lib/web/storefront/storefront-list.ts'

type BrowseProps = { params: Promise<{ tenant: string; slug: string; sort: string; page: string }> }

export const revalidate = 3600

export function generateStaticParams(): Awaited<BrowseProps['params']>[] {
  return []
}

export async function generateMetadata({ params }: BrowseProps): Promise<Metadata> {
  const [tenant, { slug, page: asked }] = await Promise.all([storeOfPage(params), params])
  const collection = await storefrontCollection(tenant, slug)
  if (!collection) return { title: 'Not here' }
  const { page, pageCount } = await storefrontList(tenant, collection, null, Number(asked) || 1)
  const title = collection.seoTitle || collection.title
  // Another order shows the same products: search engines know one.
  return shopMetadata(tenant, {
    title: page === 1 ? title : `${title}, page ${page}`,
    path: `/collections/${slug}`,
    pages: { page, pageCount },
  })
}

/** `/collections/<slug>?sort=&page=` comes here: a page that read its query could not be cached. */
export default async function BrowseCollectionPage({ params }: BrowseProps) {
  const [tenant, { slug, sort: wanted, page }] = await Promise.all([storeOfPage(params), params])
  const [own, ...others] = sortsOf(`/collections/${slug}`)
  const sort = others.find((known) => known === wanted) ?? null
  const number = /^[1-9]\d{0,3}$/.test(page) ? Number(page) : null
  if (number === null || (sort === null && wanted !== own)) notFound()
  const collection = await storefrontCollection(tenant, slug)
  if (!collection) notFound()
  const list = await storefrontList(tenant, collection, sort, number)
  if (list.page !== number) notFound()
  return <CollectionPage collection={collection} list={list} query={{ ...EMPTY_QUERY, sort, page: number }} />
}
