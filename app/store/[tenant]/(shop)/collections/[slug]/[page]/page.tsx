import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CollectionPage } from '#components/shop/collection-page.tsx'
import { storeOfPage } from '#lib/web/store-page.ts'
import { shopMetadata } from '#lib/web/storefront/shop-metadata.ts'
import { collectionProducts, storefrontCollection } from '#lib/web/storefront/storefront-collections.ts'

type CollectionProps = { params: Promise<{ tenant: string; slug: string; page: string }> }

export const revalidate = 3600

export function generateStaticParams(): Awaited<CollectionProps['params']>[] {
  return []
}

export async function generateMetadata({ params }: CollectionProps): Promise<Metadata> {
  const [tenant, { slug, page }] = await Promise.all([storeOfPage(params), params])
  const collection = await storefrontCollection(tenant, slug)
  if (!collection) return { title: 'Not here' }
  return shopMetadata(tenant, {
    title: `${collection.seoTitle || collection.title}, page ${page}`,
    path: `/collections/${collection.slug}/${page}`,
  })
}

/** Every page but the first, whose address is the collection's own. */
export default async function CollectionPageRoute({ params }: CollectionProps) {
  const [tenant, { slug, page }] = await Promise.all([storeOfPage(params), params])
  const number = /^[1-9]\d{0,3}$/.test(page) ? Number(page) : 1
  const collection = number > 1 ? await storefrontCollection(tenant, slug) : null
  if (!collection) notFound()
  const listing = await collectionProducts(tenant, collection, number)
  if (listing.page !== number) notFound()
  return <CollectionPage collection={collection} listing={listing} />
}
