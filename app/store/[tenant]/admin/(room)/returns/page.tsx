import { Undo2 } from 'lucide-react'
import type { Metadata } from 'next'
import { FilterChips } from '#components/dashboard/filter-chips.tsx'
import { listAddress } from '#components/dashboard/list-address.ts'
import { listQuery } from '#components/dashboard/list-query.ts'
import { PageHead } from '#components/dashboard/page-head.tsx'
import { ReturnList } from '#components/dashboard/return-list.tsx'
import { Card } from '#components/ui/card.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Pagination } from '#components/ui/pagination.tsx'
import { getStoreSettings } from '#lib/content/get-store-settings.ts'
import { findReturns } from '#lib/returns/find-returns.ts'
import { RETURN_STATUSES, type ReturnStatus } from '#lib/returns/return-lifecycle.ts'
import { staffContext } from '#lib/web/store-page.ts'

export const metadata: Metadata = { title: 'Returns' }

type ReturnsPageProps = {
  params: Promise<{ tenant: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const PATH = '/admin/returns'
const LABELS: Record<ReturnStatus, string> = {
  requested: 'To answer',
  approved: 'On the way',
  received: 'To refund',
  declined: 'Declined',
  refunded: 'Refunded',
}

export default async function ReturnsPage({ params, searchParams }: ReturnsPageProps) {
  const ctx = await staffContext(params, 'returns:read')
  const { status, page } = listQuery(await searchParams, RETURN_STATUSES)
  const [returns, { timeZone, returnDays }] = await Promise.all([
    findReturns(ctx, { status, page }),
    getStoreSettings(ctx.db),
  ])
  return (
    <>
      <PageHead title="Returns" meaning="What customers want to send back, latest first." />
      <Card>
        <div className="border-line border-b px-4 py-3">
          <FilterChips
            label="Filter returns"
            chips={[
              { label: 'All', href: PATH, on: status === undefined },
              ...RETURN_STATUSES.map((one) => ({
                label: LABELS[one],
                href: listAddress(PATH, { status: one }),
                on: status === one,
              })),
            ]}
          />
        </div>
        {returns.items.length > 0 ? (
          <ReturnList returns={returns.items} now={ctx.now()} timeZone={timeZone} />
        ) : (
          <EmptyState
            picture={<Undo2 aria-hidden size={36} strokeWidth={1} />}
            title={status ? 'None like this' : 'No returns'}
            text={
              returnDays === 0
                ? 'Your shop takes no returns. You can change that in the store details.'
                : `Customers can ask for ${returnDays} days after you fulfil their order. It shows up here.`
            }
          />
        )}
      </Card>
      <Pagination
        className="mt-4"
        page={returns.page}
        pageCount={returns.pageCount}
        hrefFor={(number) => listAddress(PATH, { status, page: number })}
      />
    </>
  )
}
