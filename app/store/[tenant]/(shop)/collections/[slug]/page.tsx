import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CollectionPage } from '#components/shop/collection-page.tsx'
import { EMPTY_QUERY } from '#lib/catalog/search/product-query.ts'
import { plainTextOf } from '#lib/content/rich-text.ts'
import { storeOfPage } from '#lib/web/store-page.ts'
import { shopMetadata } from '#lib/web/storefront/shop-metadata.ts'
import { storefrontCollection } from '#lib/web/storefront/storefront-collections.ts'
import { storefrontList } from '#lib/web/storefront/storefront-list.ts'

type CollectionProps = { params: Promise<{ tenant: string; slug: string }> }

/** Search engines show no more of a description. */
const LONGEST_META = 155

export const revalidate = 3600

export function generateStaticParams(): Awaited<CollectionProps['params']>[] {
  return []
}

export async function generateMetadata({ params }: CollectionProps): Promise<Metadata> {
  const [tenant, { slug }] = await Promise.all([storeOfPage(params), params])
  const collection = await storefrontCollection(tenant, slug)
  if (!collection) return { title: 'Not here' }
  const pages = await storefrontList(tenant, collection, null, 1)
  return shopMetadata(tenant, {
    title: collection.seoTitle || collection.title,
    description: collection.seoDescription || plainTextOf(collection.description, LONGEST_META),
    path: `/collections/${collection.slug}`,
    pages,
    picture: collection.picture ?? undefined,
  })
}

export default async function CollectionRoute({ params }: CollectionProps) {
  const [tenant, { slug }] = await Promise.all([storeOfPage(params), params])
  const collection = await storefrontCollection(tenant, slug)
  if (!collection) notFound()
  const list = await storefrontList(tenant, collection, null, 1)
  return <CollectionPage collection={collection} list={list} query={EMPTY_QUERY} />
}
