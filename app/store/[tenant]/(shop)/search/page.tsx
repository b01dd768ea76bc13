import type { Metadata } from 'next'
import Link from 'next/link'
import { PageHead } from '#components/shop/page-head.tsx'
import { PageWidth } from '#components/shop/page-width.tsx'
import { ProductGrid } from '#components/shop/product-grid.tsx'
import { SearchForm } from '#components/shop/search-form.tsx'
import { Button } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Pagination } from '#components/ui/pagination.tsx'
import { searchProducts } from '#lib/catalog/search-products.ts'
import { visitorContext } from '#lib/web/store-page.ts'

/** Reads the visitor's cookies; the store's layout would have it cached. */
export const dynamic = 'force-dynamic'

type SearchProps = {
  params: Promise<{ tenant: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const LONGEST_QUERY = 120

export const metadata: Metadata = { title: 'Search', robots: { index: false } }

export default async function SearchPage({ params, searchParams }: SearchProps) {
  const { q, page } = await searchParams
  const query = (typeof q === 'string' ? q : '').slice(0, LONGEST_QUERY).trim()
  const wanted = typeof page === 'string' && /^[1-9]\d{0,3}$/.test(page) ? Number(page) : 1
  const { db } = await visitorContext(params)
  const listing = query ? await searchProducts(db, { query, page: wanted }) : null
  return (
    <PageWidth className="pb-16 lg:pb-28">
      <PageHead title={query ? <>Results for “{query}”</> : 'Search'}>
        {listing && listing.total > 0 ? `${listing.total} ${listing.total === 1 ? 'product' : 'products'}` : null}
      </PageHead>
      <SearchForm id="search-page" label="Search on this page" query={query} className="mt-6 mb-10 max-w-120" />
      {listing && listing.total > 0 ? (
        <>
          <ProductGrid products={listing.items} priorityCount={2} />
          <Pagination
            page={listing.page}
            pageCount={listing.pageCount}
            hrefFor={(number) => `/search?${new URLSearchParams({ q: query, page: String(number) })}`}
            className="mt-14"
          />
        </>
      ) : null}
      {listing && listing.total === 0 ? (
        <EmptyState
          title="Nothing matches that"
          text="Try fewer letters or another word. The beginning of a word is enough."
          action={
            <Button asChild variant="secondary">
              <Link href="/products">See all products</Link>
            </Button>
          }
        />
      ) : null}
    </PageWidth>
  )
}
