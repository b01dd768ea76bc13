import { Plus } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { FilterChips } from '#components/dashboard/filter-chips.tsx'
import { listAddress } from '#components/dashboard/list-address.ts'
import { listQuery } from '#components/dashboard/list-query.ts'
import { ListSearch } from '#components/dashboard/list-search.tsx'
import { NoProducts } from '#components/dashboard/no-products.tsx'
import { PageHead } from '#components/dashboard/page-head.tsx'
import { ProductList } from '#components/dashboard/product-list.tsx'
import { Button } from '#components/ui/button.tsx'
import { Card } from '#components/ui/card.tsx'
import { Pagination } from '#components/ui/pagination.tsx'
import { findProducts } from '#lib/catalog/find-products.ts'
import { staffContext } from '#lib/web/store-page.ts'
import { ARCHIVING } from '../archiving.ts'

export const metadata: Metadata = { title: 'Products' }

type ProductsPageProps = {
  params: Promise<{ tenant: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const PATH = '/admin/products'
const FILTERS = ['active', 'draft', 'archived'] as const
const LABELS = { active: 'On sale', draft: 'Drafts', archived: 'Archived' }

export default async function ProductsPage({ params, searchParams }: ProductsPageProps) {
  const ctx = await staffContext(params, 'products:read')
  const query = listQuery(await searchParams, FILTERS)
  const products = await findProducts(ctx, query)
  const { q, status } = query
  return (
    <>
      <PageHead
        title="Products"
        meaning="What you sell, last changed first."
        action={
          <Button asChild>
            <Link href="/admin/products/new">
              <Plus aria-hidden size={16} strokeWidth={1.5} />
              Add product
            </Link>
          </Button>
        }
      />
      <Card>
        <div className="flex flex-wrap items-center justify-between gap-3 border-line border-b px-4 py-3">
          <FilterChips
            label="Filter products"
            chips={[
              { label: 'All', href: listAddress(PATH, { q }), on: status === undefined },
              ...FILTERS.map((filter) => ({
                label: LABELS[filter],
                href: listAddress(PATH, { q, status: filter }),
                on: status === filter,
              })),
            ]}
          />
          <ListSearch action={PATH} label="Search products" q={q} keep={{ status }} />
        </div>
        {products.items.length > 0 ? (
          <ProductList products={products.items} actions={ARCHIVING} />
        ) : (
          <NoProducts narrowed={q !== '' || status !== undefined} />
        )}
      </Card>
      <Pagination
        className="mt-4"
        page={products.page}
        pageCount={products.pageCount}
        hrefFor={(page) => listAddress(PATH, { q, status, page })}
      />
    </>
  )
}
