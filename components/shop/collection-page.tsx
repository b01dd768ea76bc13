import type { CollectionView } from '#lib/catalog/collection-view.ts'
import { PRODUCT_SORTS } from '#lib/catalog/product-sorts.ts'
import type { ProductList as List } from '#lib/catalog/search/list-view.ts'
import type { ProductQuery } from '#lib/catalog/search/product-query.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Link } from '../ui/link.tsx'
import { PageHead } from './page-head.tsx'
import { PageWidth } from './page-width.tsx'
import { ProductList } from './product-list.tsx'
import { RichText } from './rich-text.tsx'

type CollectionPageProps = { collection: CollectionView; list: List; query: ProductQuery }

/** What belongs together, a page at a time. */
export function CollectionPage({ collection: { slug, title, description }, list, query }: CollectionPageProps) {
  return (
    <PageWidth className="pb-16 lg:pb-28">
      <nav aria-label="Where you are" className="pt-6 text-13 text-muted">
        <Link href="/collections" className="underline-offset-4 hover:underline">
          Collections
        </Link>
      </nav>
      <PageHead title={title} className="pt-2 lg:pt-4">
        {description ? <RichText html={description} /> : null}
      </PageHead>
      <ProductList
        list={list}
        query={query}
        path={`/collections/${slug}`}
        sorts={['featured', ...PRODUCT_SORTS]}
        showCollections={false}
        empty={
          <EmptyState
            title="Nothing here yet"
            text="The first products of this collection are on their way."
            action={
              <Button asChild variant="secondary">
                <Link href="/products">All products</Link>
              </Button>
            }
          />
        }
      />
    </PageWidth>
  )
}
