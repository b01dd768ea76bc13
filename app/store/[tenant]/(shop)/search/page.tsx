import type { Metadata } from 'next'
import { PageHead } from '#components/shop/page-head.tsx'
import { PageWidth } from '#components/shop/page-width.tsx'
import { ProductList } from '#components/shop/product-list.tsx'
import { SearchForm } from '#components/shop/search-form.tsx'
import { Button } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Link } from '#components/ui/link.tsx'
import { PRODUCT_SORTS } from '#lib/catalog/product-sorts.ts'
import { readProductQuery } from '#lib/catalog/search/product-query.ts'
import { searchProducts } from '#lib/catalog/search/search-products.ts'
import type { Tenant } from '#lib/db/tenant.ts'
import { readSearchParams } from '#lib/web/read-search-params.ts'
import { visitorContext } from '#lib/web/store-page.ts'
import { storefrontCollections } from '#lib/web/storefront/storefront-collections.ts'
import { storefrontSettings } from '#lib/web/storefront/storefront-settings.ts'

/** Reads the visitor's cookies; the store's layout would have it cached. */
export const dynamic = 'force-dynamic'

type SearchProps = {
  params: Promise<{ tenant: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const MOST_WAYS = 6

export const metadata: Metadata = { title: 'Search', robots: { index: false } }

export default async function SearchPage({ params, searchParams }: SearchProps) {
  const [ctx, asked] = await Promise.all([visitorContext(params), searchParams])
  const { currency } = await storefrontSettings(ctx.tenant)
  const query = readProductQuery(readSearchParams(asked), currency)
  const list = query.q ? await searchProducts(ctx, query) : null
  return (
    <PageWidth className="pb-16 lg:pb-28">
      <PageHead title={query.q ? <>Results for “{query.q}”</> : 'Search'}>
        {list?.corrected ? (
          <>
            Nothing has exactly these words. This is what we have for{' '}
            <strong className="font-medium text-text">{list.corrected}</strong>.
          </>
        ) : null}
      </PageHead>
      <SearchForm id="search-page" label="Search on this page" query={query.q} className="mt-6 max-w-120" />
      {list ? (
        <ProductList
          list={list}
          query={query}
          path="/search"
          sorts={['relevance', ...PRODUCT_SORTS]}
          empty={
            <EmptyState
              title="Nothing matches that"
              text="Try fewer letters or another word. The beginning of a word is enough."
              action={<Elsewhere tenant={ctx.tenant} />}
            />
          }
        />
      ) : (
        <EmptyState
          title="What are you looking for?"
          text="A name, a colour, a number: anything helps."
          action={<Elsewhere tenant={ctx.tenant} />}
        />
      )}
    </PageWidth>
  )
}

/** Where to go on when nothing was found: read only then. */
async function Elsewhere({ tenant }: { tenant: Tenant }) {
  const collections = (await storefrontCollections(tenant)).slice(0, MOST_WAYS)
  return (
    <div className="flex flex-wrap justify-center gap-2">
      {[{ slug: '', title: 'All products' }, ...collections].map(({ slug, title }) => (
        <Button key={slug} asChild variant="secondary" size="sm">
          <Link href={slug ? `/collections/${slug}` : '/products'}>{title}</Link>
        </Button>
      ))}
    </div>
  )
}
