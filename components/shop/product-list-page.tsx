import { PRODUCT_SORTS } from '#lib/catalog/product-sorts.ts'
import type { ProductList as List } from '#lib/catalog/search/list-view.ts'
import type { ProductQuery } from '#lib/catalog/search/product-query.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Link } from '../ui/link.tsx'
import { PageHead } from './page-head.tsx'
import { PageWidth } from './page-width.tsx'
import { ProductList } from './product-list.tsx'

/** Everything the shop sells, at each of its addresses: its first page, every other, and what is left of it by filters. */
export function ProductListPage({ list, query }: { list: List; query: ProductQuery }) {
  return (
    <PageWidth className="pb-16 lg:pb-28">
      <PageHead title="All products" />
      <ProductList
        list={list}
        query={query}
        path="/products"
        sorts={PRODUCT_SORTS}
        empty={
          <EmptyState
            title="Nothing here yet"
            text="The first products are on their way. Come back soon."
            action={
              <Button asChild variant="secondary">
                <Link href="/">Back to the start</Link>
              </Button>
            }
          />
        }
      />
    </PageWidth>
  )
}
