import Link from 'next/link'
import type { ProductSort } from '#lib/catalog/product-sorts.ts'
import type { Listing, ProductCard } from '#lib/catalog/product-view.ts'
import { Button } from '../ui/button.tsx'
import { cn } from '../ui/class-names.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Pagination } from '../ui/pagination.tsx'
import { ProductGrid } from './product-grid.tsx'
import { productListHref } from './product-list-href.ts'

const SORT_LABELS: Record<ProductSort, string> = {
  newest: 'Newest',
  'price-asc': 'Price, low to high',
  'price-desc': 'Price, high to low',
  name: 'Name',
}

const SORTS = Object.keys(SORT_LABELS) as ProductSort[]

type ProductListProps = { listing: Listing<ProductCard>; sort: ProductSort }

/** Everything a store sells, a page at a time. */
export function ProductList({ listing, sort }: ProductListProps) {
  if (listing.total === 0) {
    return (
      <EmptyState
        title="Nothing here yet"
        text="The first products are on their way. Come back soon."
        action={
          <Button asChild variant="secondary">
            <Link href="/">Back to the start</Link>
          </Button>
        }
      />
    )
  }
  return (
    <>
      <div className="mt-6 mb-8 flex flex-wrap items-center justify-between gap-x-8 gap-y-3 border-line border-y py-2 lg:mt-8">
        <p className="text-14 text-muted tabular-nums">
          {listing.total === 1 ? '1 product' : `${listing.total} products`}
        </p>
        <SortLinks sort={sort} />
      </div>
      <ProductGrid products={listing.items} priorityCount={2} />
      <Pagination
        page={listing.page}
        pageCount={listing.pageCount}
        hrefFor={(page) => productListHref(sort, page)}
        className="mt-14"
      />
    </>
  )
}

function SortLinks({ sort }: { sort: ProductSort }) {
  return (
    <nav aria-label="Sort" className="-mx-2 max-w-full overflow-x-auto">
      <ul className="flex">
        {SORTS.map((option) => (
          <li key={option}>
            <Link
              href={productListHref(option, 1)}
              prefetch={false}
              scroll={false}
              aria-current={option === sort ? 'true' : undefined}
              className={cn(
                'flex h-10 items-center whitespace-nowrap rounded-control px-2 text-13 -outline-offset-2 sm:text-14',
                option === sort ? 'font-medium text-text' : 'text-muted hover:text-text',
              )}
            >
              {SORT_LABELS[option]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
