import { FileText, Newspaper, Plus } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { FilterChips } from '#components/dashboard/filter-chips.tsx'
import { listAddress } from '#components/dashboard/list-address.ts'
import { listQuery } from '#components/dashboard/list-query.ts'
import { ListSearch } from '#components/dashboard/list-search.tsx'
import { PageHead } from '#components/dashboard/page-head.tsx'
import { PageList } from '#components/dashboard/page-list.tsx'
import { Button } from '#components/ui/button.tsx'
import { Card } from '#components/ui/card.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Pagination } from '#components/ui/pagination.tsx'
import { findPages } from '#lib/content/find-pages.ts'
import { getStoreSettings } from '#lib/content/get-store-settings.ts'
import { staffContext } from '#lib/web/store-page.ts'
import { contentKind } from '../content-kind.ts'

type ContentListProps = {
  params: Promise<{ tenant: string; kind: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const FILTERS = ['published', 'draft'] as const
const LABELS = { published: 'In the shop', draft: 'Drafts' }
const PICTURES = {
  pages: <FileText aria-hidden size={40} strokeWidth={1} />,
  posts: <Newspaper aria-hidden size={40} strokeWidth={1} />,
}

export async function generateMetadata({ params }: ContentListProps): Promise<Metadata> {
  return { title: contentKind((await params).kind).title }
}

export default async function ContentListPage({ params, searchParams }: ContentListProps) {
  const ctx = await staffContext(params, 'content:read')
  const words = contentKind((await params).kind)
  const path = `/admin/content/${words.path}`
  const query = listQuery(await searchParams, FILTERS)
  const { q, status } = query
  const [pages, { timeZone }] = await Promise.all([
    findPages(ctx, { kind: words.kind, ...query }),
    getStoreSettings(ctx.db),
  ])
  const add = (
    <Button asChild>
      <Link href={`${path}/new`}>
        <Plus aria-hidden size={16} strokeWidth={1.5} />
        {words.add}
      </Link>
    </Button>
  )
  return (
    <>
      <PageHead title={words.title} meaning={words.meaning} action={add} />
      <Card>
        <div className="flex flex-wrap items-center justify-between gap-3 border-line border-b px-4 py-3">
          <FilterChips
            label={`Filter ${words.title.toLowerCase()}`}
            chips={[
              { label: 'All', href: listAddress(path, { q }), on: status === undefined },
              ...FILTERS.map((filter) => ({
                label: LABELS[filter],
                href: listAddress(path, { q, status: filter }),
                on: status === filter,
              })),
            ]}
          />
          <ListSearch action={path} label={words.search} q={q} keep={{ status }} />
        </div>
        {pages.items.length > 0 ? (
          <PageList pages={pages.items} path={path} now={ctx.now()} timeZone={timeZone} />
        ) : q || status ? (
          <EmptyState
            picture={PICTURES[words.path]}
            title="Nothing fits"
            text="Try part of a title, or look at all of them."
          />
        ) : (
          <EmptyState picture={PICTURES[words.path]} title={words.emptyTitle} text={words.emptyText} action={add} />
        )}
      </Card>
      <Pagination
        className="mt-4"
        page={pages.page}
        pageCount={pages.pageCount}
        hrefFor={(page) => listAddress(path, { q, status, page })}
      />
    </>
  )
}
