import { Plus } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { DiscountList } from '#components/dashboard/discount-list.tsx'
import { FilterChips } from '#components/dashboard/filter-chips.tsx'
import { listAddress } from '#components/dashboard/list-address.ts'
import { listQuery } from '#components/dashboard/list-query.ts'
import { ListSearch } from '#components/dashboard/list-search.tsx'
import { PageHead } from '#components/dashboard/page-head.tsx'
import { Button } from '#components/ui/button.tsx'
import { Card } from '#components/ui/card.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Pagination } from '#components/ui/pagination.tsx'
import { DISCOUNT_STATES } from '#lib/discounts/discount-view.ts'
import { findDiscounts } from '#lib/discounts/find-discounts.ts'
import { staffContext } from '#lib/web/store-page.ts'

type DiscountsProps = {
  params: Promise<{ tenant: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const PATH = '/admin/discounts'
const LABELS = { active: 'Active', scheduled: 'Scheduled', ended: 'Ended' }

export const metadata: Metadata = { title: 'Discounts' }

export default async function DiscountsPage({ params, searchParams }: DiscountsProps) {
  const ctx = await staffContext(params, 'discounts:read')
  const query = listQuery(await searchParams, DISCOUNT_STATES)
  const { q, status } = query
  const { items, page, pageCount } = await findDiscounts(ctx, query)
  const add = (
    <Button asChild>
      <Link href={`${PATH}/new`}>
        <Plus aria-hidden size={16} strokeWidth={1.5} />
        Add discount
      </Link>
    </Button>
  )
  return (
    <>
      <PageHead title="Discounts" meaning="Codes, and what is cheaper by itself." action={add} />
      <Card>
        <div className="flex flex-wrap items-center justify-between gap-3 border-line border-b px-4 py-3">
          <FilterChips
            label="Filter discounts"
            chips={[
              { label: 'All', href: listAddress(PATH, { q }), on: status === undefined },
              ...DISCOUNT_STATES.map((state) => ({
                label: LABELS[state],
                href: listAddress(PATH, { q, status: state }),
                on: status === state,
              })),
            ]}
          />
          <ListSearch action={PATH} label="Search discounts" q={q} keep={{ status }} />
        </div>
        {items.length > 0 ? (
          <DiscountList discounts={items} />
        ) : q || status ? (
          <EmptyState title="Nothing fits" text="Try part of a code or a title, or look at all of them." />
        ) : (
          <EmptyState
            title="No discounts yet"
            text="A code for your newsletter, free delivery above an amount, buy two and get one: make the first."
            action={add}
          />
        )}
      </Card>
      <Pagination
        className="mt-4"
        page={page}
        pageCount={pageCount}
        hrefFor={(other) => listAddress(PATH, { q, status, page: other })}
      />
    </>
  )
}
