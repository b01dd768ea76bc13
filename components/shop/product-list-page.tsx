import type { ProductSort } from '#lib/catalog/product-sorts.ts'
import type { Listing, ProductCard } from '#lib/catalog/product-view.ts'
import { PageHead } from './page-head.tsx'
import { PageWidth } from './page-width.tsx'
import { ProductList } from './product-list.tsx'

/** What both addresses of the list show: its first page and every other. */
export function ProductListPage({ listing, sort }: { listing: Listing<ProductCard>; sort: ProductSort }) {
  return (
    <PageWidth className="pb-16 lg:pb-28">
      <PageHead title="All products" />
      <ProductList listing={listing} sort={sort} />
    </PageWidth>
  )
}
