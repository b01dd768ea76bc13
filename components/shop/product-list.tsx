import type { ReactNode } from 'react'
import type { ListSort } from '#lib/catalog/product-sorts.ts'
import type { ProductList as List } from '#lib/catalog/search/list-view.ts'
import { isFiltered, type ProductQuery } from '#lib/catalog/search/product-query.ts'
import { Button } from '../ui/button.tsx'
import { cn } from '../ui/class-names.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Link } from '../ui/link.tsx'
import { Pagination } from '../ui/pagination.tsx'
import { FilterChips } from './filter-chips.tsx'
import { FilterFields } from './filter-fields.tsx'
import { FilterForm } from './filter-form.tsx'
import { FilterSheet } from './filter-sheet.tsx'
import { type ListAddress, listHref } from './list-href.ts'
import { ProductGrid } from './product-grid.tsx'

const SORT_LABELS: Record<ListSort, string> = {
  relevance: 'Best match',
  featured: 'Featured',
  newest: 'Newest',
  'price-asc': 'Price, low to high',
  'price-desc': 'Price, high to low',
  name: 'Name',
}

type ProductListProps = {
  list: List
  query: ProductQuery
  /** Where the list is, without its query. */
  path: string
  /** Orders it has, its own first. */
  sorts: readonly ListSort[]
  /** The collections are a filter where the list is not one of them. */
  showCollections?: boolean
  /** Said when there is nothing and no filter is to blame. */
  empty: ReactNode
}

/** Products a page at a time, with all that narrows them down: /products, /search and each collection show this. */
export function ProductList({ list, query, path, sorts, showCollections = true, empty }: ProductListProps) {
  const { items, total, page, pageCount, currency, facets } = list
  const isNarrowed = isFiltered(query)
  if (total === 0 && !isNarrowed) return empty
  const address = { path, query, currency }
  const onCount = [
    query.collection,
    query.inStock,
    query.priceMin ?? query.priceMax,
    ...Object.values(query.options).flat(),
  ].filter((each) => each !== '' && each !== false && each !== null).length
  const filters = (
    <FilterForm path={path} currency={currency} href={listHref(address, { page })}>
      <FilterFields address={address} facets={facets} showCollections={showCollections} />
    </FilterForm>
  )
  return (
    <div className="mt-6 lg:mt-8 lg:grid lg:grid-cols-[15rem_minmax(0,1fr)] lg:gap-10">
      <aside aria-label="Filter" className="hidden lg:block">
        {filters}
      </aside>
      <div className="min-w-0">
        <div className="mb-6 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-line border-y py-2">
          <div className="flex min-h-10 items-center gap-4">
            <FilterSheet onCount={onCount} total={total}>
              {filters}
            </FilterSheet>
            <p role="status" className="text-14 text-muted tabular-nums">
              {total === 1 ? '1 product' : `${total} products`}
            </p>
          </div>
          {total > 1 ? <SortLinks address={address} sorts={sorts} /> : null}
        </div>
        <FilterChips address={address} facets={facets} />
        {total > 0 ? (
          <ProductGrid products={items} priorityCount={2} className="lg:grid-cols-3!" />
        ) : (
          <EmptyState
            title="Nothing fits all of that"
            text="Take one of the filters off, or begin again with all of them off."
            action={
              <Button asChild variant="secondary">
                <Link
                  href={listHref(address, {
                    collection: '',
                    priceMin: null,
                    priceMax: null,
                    options: {},
                    inStock: false,
                  })}
                >
                  Take all filters off
                </Link>
              </Button>
            }
          />
        )}
        <Pagination
          page={page}
          pageCount={pageCount}
          hrefFor={(number) => listHref(address, { page: number })}
          className="mt-14"
        />
      </div>
    </div>
  )
}

function SortLinks({ address, sorts }: { address: ListAddress; sorts: readonly ListSort[] }) {
  const [own] = sorts
  const current = sorts.find((sort) => sort === address.query.sort) ?? own
  return (
    <nav aria-label="Sort" className="-mx-2 max-w-full overflow-x-auto">
      <ul className="flex">
        {sorts.map((sort) => (
          <li key={sort}>
            <Link
              href={listHref(address, { sort: sort === own ? null : sort })}
              scroll={false}
              aria-current={sort === current ? 'true' : undefined}
              className={cn(
                'flex h-10 items-center whitespace-nowrap rounded-control px-2 text-13 -outline-offset-2',
                sort === current ? 'font-medium text-text' : 'text-muted hover:text-text',
              )}
            >
              {SORT_LABELS[sort]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
