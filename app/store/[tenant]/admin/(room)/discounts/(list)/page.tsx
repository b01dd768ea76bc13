import { Plus, TicketPercent } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { DiscountList } from '#components/dashboard/discount-list.tsx'
import { listQuery } from '#components/dashboard/list-query.ts'
import { NarrowedList } from '#components/dashboard/narrowed-list.tsx'
import { PageHead } from '#components/dashboard/page-head.tsx'
import { Button } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { DISCOUNT_STATES } from '#lib/discounts/discount-view.ts'
import { findDiscounts } from '#lib/discounts/find-discounts.ts'
import { staffContext } from '#lib/web/store-page.ts'

type DiscountsProps = {
  params: Promise<{ tenant: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const PATH = '/admin/discounts'
const PICTURE = <TicketPercent aria-hidden size={40} strokeWidth={1} />
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
      <NarrowedList path={PATH} what="discounts" labels={LABELS} query={query} page={page} pageCount={pageCount}>
        {items.length > 0 ? (
          <DiscountList discounts={items} />
        ) : q || status ? (
          <EmptyState
            picture={PICTURE}
            title="Nothing fits"
            text="Try part of a code or a title, or look at all of them."
          />
        ) : (
          <EmptyState
            picture={PICTURE}
            title="No discounts yet"
            text="A code for your newsletter, free delivery above an amount, buy two and get one: make the first."
            action={add}
          />
        )}
      </NarrowedList>
    </>
  )
}
