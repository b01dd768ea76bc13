import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CollectionPage } from '#components/shop/collection-page.tsx'
import { readProductQuery } from '#lib/catalog/search/product-query.ts'
import { searchProducts } from '#lib/catalog/search/search-products.ts'
import { readSearchParams } from '#lib/web/read-search-params.ts'
import { storeOfPage, visitorContext } from '#lib/web/store-page.ts'
import { storefrontCollection } from '#lib/web/storefront/storefront-collections.ts'
import { storefrontSettings } from '#lib/web/storefront/storefront-settings.ts'

type FilteredProps = {
  params: Promise<{ tenant: string; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** Filters are too many to keep every list they make; the store's layout would have it cached. */
export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: FilteredProps): Promise<Metadata> {
  const [tenant, { slug }] = await Promise.all([storeOfPage(params), params])
  const collection = await storefrontCollection(tenant, slug)
  return {
    title: collection?.title ?? 'Not here',
    robots: { index: false, follow: true },
    alternates: { canonical: `/collections/${slug}` },
  }
}

/** `/collections/<slug>` with filters in its query comes here. */
export default async function FilteredCollectionPage({ params, searchParams }: FilteredProps) {
  const [ctx, { slug }, asked] = await Promise.all([visitorContext(params), params, searchParams])
  const collection = await storefrontCollection(ctx.tenant, slug)
  if (!collection) notFound()
  const { currency } = await storefrontSettings(ctx.tenant)
  const query = { ...readProductQuery(readSearchParams(asked), currency), q: '', collection: '' }
  return <CollectionPage collection={collection} list={await searchProducts(ctx, query, collection)} query={query} />
}
