import { Plus } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { FilterChips } from '#components/dashboard/filter-chips.tsx'
import { listAddress } from '#components/dashboard/list-address.ts'
import { ListSearch } from '#components/dashboard/list-search.tsx'
import { PageHead } from '#components/dashboard/page-head.tsx'
import { ConsoleNoStores } from '#components/platform/console-no-stores.tsx'
import { ConsoleStoreList } from '#components/platform/console-store-list.tsx'
import { Button } from '#components/ui/button.tsx'
import { Card } from '#components/ui/card.tsx'
import { Pagination } from '#components/ui/pagination.tsx'
import { systemClock } from '#lib/kernel/clock.ts'
import { findStores } from '#lib/platform/console/find-stores.ts'
import { STORE_FILTERS, StoreQuery } from '#lib/platform/console/schema.ts'
import { requireOperator } from '#lib/web/store-page.ts'

export const metadata: Metadata = { title: 'Stores' }

type StoresPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const PATH = '/admin'
const LABELS = { active: 'Active', suspended: 'Suspended', archived: 'Archived' }

export default async function StoresPage({ searchParams }: StoresPageProps) {
  await requireOperator()
  const query = StoreQuery.parse(await searchParams)
  const stores = await findStores(query)
  const { q, status } = query
  return (
    <>
      <PageHead
        title="Stores"
        meaning={stores.total === 1 ? 'One store.' : `${stores.total.toLocaleString('en-US')} stores, newest first.`}
        action={
          <Button asChild>
            <Link href="/admin/stores/new">
              <Plus aria-hidden size={16} strokeWidth={1.5} />
              Create store
            </Link>
          </Button>
        }
      />
      <Card>
        <div className="flex flex-wrap items-center justify-between gap-3 border-line border-b px-4 py-3">
          <FilterChips
            label="Filter stores"
            chips={[
              { label: 'All', href: listAddress(PATH, { q }), on: status === undefined },
              ...STORE_FILTERS.map((filter) => ({
                label: LABELS[filter],
                href: listAddress(PATH, { q, status: filter }),
                on: status === filter,
              })),
            ]}
          />
          <ListSearch action={PATH} label="Search stores" q={q} keep={{ status }} />
        </div>
        {stores.items.length > 0 ? (
          <ConsoleStoreList stores={stores.items} now={systemClock()} />
        ) : (
          <ConsoleNoStores narrowed={q !== '' || status !== undefined} />
        )}
      </Card>
      <Pagination
        className="mt-4"
        page={stores.page}
        pageCount={stores.pageCount}
        hrefFor={(page) => listAddress(PATH, { q, status, page })}
      />
    </>
  )
}
