import { Users } from 'lucide-react'
import type { Metadata } from 'next'
import { CustomerList } from '#components/dashboard/customer-list.tsx'
import { FilterChips } from '#components/dashboard/filter-chips.tsx'
import { listAddress } from '#components/dashboard/list-address.ts'
import { listQuery } from '#components/dashboard/list-query.ts'
import { ListSearch } from '#components/dashboard/list-search.tsx'
import { PageHead } from '#components/dashboard/page-head.tsx'
import { Card } from '#components/ui/card.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Pagination } from '#components/ui/pagination.tsx'
import { getStoreSettings } from '#lib/content/get-store-settings.ts'
import { findCustomers } from '#lib/customers/find-customers.ts'
import { CUSTOMER_SORTS, type CustomerSort } from '#lib/customers/schema.ts'
import { staffContext } from '#lib/web/store-page.ts'

export const metadata: Metadata = { title: 'Customers' }

type CustomersPageProps = {
  params: Promise<{ tenant: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const PATH = '/admin/customers'
const LABELS: Record<CustomerSort, string> = {
  latest: 'Newest',
  name: 'By name',
  orders: 'Most orders',
  spent: 'Most spent',
}

export default async function CustomersPage({ params, searchParams }: CustomersPageProps) {
  const ctx = await staffContext(params, 'customers:read')
  const asked = await searchParams
  const { q, status: sort, page } = listQuery({ ...asked, status: asked.sort }, CUSTOMER_SORTS)
  const [customers, settings] = await Promise.all([findCustomers(ctx, { q, sort, page }), getStoreSettings(ctx.db)])
  return (
    <>
      <PageHead title="Customers" meaning="People with an account in your shop." />
      <Card>
        <div className="flex flex-wrap items-center justify-between gap-3 border-line border-b px-4 py-3">
          <FilterChips
            label="Sort customers"
            chips={CUSTOMER_SORTS.map((each, index) => ({
              label: LABELS[each],
              href: listAddress(PATH, { q, ...(index > 0 ? { sort: each } : {}) }),
              on: (sort ?? CUSTOMER_SORTS[0]) === each,
            }))}
          />
          <ListSearch action={PATH} label="Search customers" q={q} keep={{ sort }} />
        </div>
        {customers.items.length > 0 ? (
          <CustomerList
            customers={customers.items}
            currency={settings.currency}
            now={ctx.now()}
            timeZone={settings.timeZone}
          />
        ) : (
          <EmptyState
            picture={<Users aria-hidden size={40} strokeWidth={1} />}
            title={q ? 'No customer fits' : 'No customers yet'}
            text={
              q
                ? 'Try a part of the name or of the e-mail address.'
                : 'Whoever opens an account in your shop appears here with what they ordered.'
            }
          />
        )}
      </Card>
      <Pagination
        className="mt-4"
        page={customers.page}
        pageCount={customers.pageCount}
        hrefFor={(number) => listAddress(PATH, { q, sort, page: number })}
      />
    </>
  )
}
