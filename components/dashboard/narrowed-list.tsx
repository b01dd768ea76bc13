import type { ReactNode } from 'react'
import { Card } from '#components/ui/card.tsx'
import { Pagination } from '#components/ui/pagination.tsx'
import { FilterChips } from './filter-chips.tsx'
import { listAddress } from './list-address.ts'
import { ListSearch } from './list-search.tsx'

type NarrowedListProps = {
  path: string
  /** What is listed, in the plural: "discounts". */
  what: string
  /** What each state is called, in the order of the chips. */
  labels: Readonly<Record<string, string>>
  query: { q: string; status?: string | undefined }
  page: number
  pageCount: number
  /** The list, or why it is empty. */
  children: ReactNode
}

/** A list in its card: chips for its states, a search that keeps the state, and pages below that keep both. */
export function NarrowedList({
  path,
  what,
  labels,
  query: { q, status },
  page,
  pageCount,
  children,
}: NarrowedListProps) {
  return (
    <>
      <Card>
        <div className="flex flex-wrap items-center justify-between gap-3 border-line border-b px-4 py-3">
          <FilterChips
            label={`Filter ${what}`}
            chips={[
              { label: 'All', href: listAddress(path, { q }), on: status === undefined },
              ...Object.entries(labels).map(([each, label]) => ({
                label,
                href: listAddress(path, { q, status: each }),
                on: status === each,
              })),
            ]}
          />
          <ListSearch action={path} label={`Search ${what}`} q={q} keep={{ status }} />
        </div>
        {children}
      </Card>
      <Pagination
        className="mt-4"
        page={page}
        pageCount={pageCount}
        hrefFor={(other) => listAddress(path, { q, status, page: other })}
      />
    </>
  )
}
