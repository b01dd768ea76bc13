import type { Metadata } from 'next'
import { CollectionGrid } from '#components/shop/collection-grid.tsx'
import { PageHead } from '#components/shop/page-head.tsx'
import { PageWidth } from '#components/shop/page-width.tsx'
import { Button } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Link } from '#components/ui/link.tsx'
import { storeOfPage } from '#lib/web/store-page.ts'
import { shopMetadata } from '#lib/web/storefront/shop-metadata.ts'
import { storefrontCollections } from '#lib/web/storefront/storefront-collections.ts'

type CollectionsProps = { params: Promise<{ tenant: string }> }

export const revalidate = 3600

export function generateStaticParams(): { tenant: string }[] {
  return []
}

export async function generateMetadata({ params }: CollectionsProps): Promise<Metadata> {
  return shopMetadata(await storeOfPage(params), { title: 'Collections', path: '/collections' })
}

export default async function CollectionsPage({ params }: CollectionsProps) {
  const collections = await storefrontCollections(await storeOfPage(params))
  return (
    <PageWidth className="pb-16 lg:pb-28">
      <PageHead title="Collections" />
      {collections.length > 0 ? (
        <CollectionGrid collections={collections} />
      ) : (
        <EmptyState
          title="No collections yet"
          text="Everything the shop sells is in one list."
          action={
            <Button asChild variant="secondary">
              <Link href="/products">All products</Link>
            </Button>
          }
        />
      )}
    </PageWidth>
  )
}
