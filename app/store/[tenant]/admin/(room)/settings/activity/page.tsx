import { History } from 'lucide-react'
import type { Metadata } from 'next'
import { z } from 'zod'
import { ActivityList } from '#components/dashboard/activity-list.tsx'
import { listAddress } from '#components/dashboard/list-address.ts'
import { PageHead } from '#components/dashboard/page-head.tsx'
import { Card } from '#components/ui/card.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Pagination } from '#components/ui/pagination.tsx'
import { getStoreSettings } from '#lib/content/get-store-settings.ts'
import { findStoreActivity } from '#lib/platform/activity/find-store-activity.ts'
import { staffContext } from '#lib/web/store-page.ts'

export const metadata: Metadata = { title: 'Activity' }

const PATH = '/admin/settings/activity'
const Query = z.object({ page: z.coerce.number().int().min(1).max(100_000).catch(1) })

type ActivityPageProps = {
  params: Promise<{ tenant: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function ActivityPage({ params, searchParams }: ActivityPageProps) {
  const ctx = await staffContext(params, 'settings:write')
  const { page } = Query.parse(await searchParams)
  const [{ items, pageCount }, { timeZone }] = await Promise.all([
    findStoreActivity(ctx, page),
    getStoreSettings(ctx.db),
  ])
  return (
    <>
      <PageHead title="Activity" meaning="Who did what in this store, latest first." />
      <Card>
        {items.length > 0 ? (
          <ActivityList items={items} now={ctx.now()} timeZone={timeZone} />
        ) : (
          <EmptyState
            picture={<History aria-hidden size={40} strokeWidth={1} />}
            title="Nothing here"
            text="What you and your staff change in the dashboard is written down here."
          />
        )}
      </Card>
      <Pagination
        className="mt-4"
        page={page}
        pageCount={pageCount}
        hrefFor={(number) => listAddress(PATH, { page: number })}
      />
    </>
  )
}
