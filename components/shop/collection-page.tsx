import Link from 'next/link'
import type { CollectionView } from '#lib/catalog/collection-view.ts'
import type { Listing, ProductCard } from '#lib/catalog/product-view.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Pagination } from '../ui/pagination.tsx'
import { PageHead } from './page-head.tsx'
import { PageWidth } from './page-width.tsx'
import { ProductGrid } from './product-grid.tsx'
import { RichText } from './rich-text.tsx'

type CollectionPageProps = { collection: CollectionView; listing: Listing<ProductCard> }

/** What belongs together, a page at a time. */
export function CollectionPage({ collection: { slug, title, description }, listing }: CollectionPageProps) {
  return (
    <PageWidth className="pb-16 lg:pb-28">
      <nav aria-label="Where you are" className="pt-6 text-13 text-muted">
        <Link href="/collections" prefetch={false} className="underline-offset-4 hover:underline">
          Collections
        </Link>
      </nav>
      <PageHead title={title} className="pt-2 lg:pt-4">
        {description ? <RichText html={description} /> : null}
      </PageHead>
      <p className="mt-6 mb-8 border-line border-y py-4 text-14 text-muted tabular-nums lg:mt-8">
        {listing.total === 1 ? '1 product' : `${listing.total} products`}
      </p>
      {listing.total > 0 ? (
        <ProductGrid products={listing.items} priorityCount={2} />
      ) : (
        <EmptyState
          title="Nothing here yet"
          text="The first products of this collection are on their way."
          action={
            <Button asChild variant="secondary">
              <Link href="/products">All products</Link>
            </Button>
          }
        />
      )}
      <Pagination
        page={listing.page}
        pageCount={listing.pageCount}
        hrefFor={(page) => `/collections/${slug}${page > 1 ? `/${page}` : ''}`}
        className="mt-14"
      />
    </PageWidth>
  )
}
