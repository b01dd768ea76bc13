import { Mail } from 'lucide-react'
import type { Metadata } from 'next'
import { FilterChips } from '#components/dashboard/filter-chips.tsx'
import { listAddress } from '#components/dashboard/list-address.ts'
import { listQuery } from '#components/dashboard/list-query.ts'
import { ListSearch } from '#components/dashboard/list-search.tsx'
import { MailList } from '#components/dashboard/mail-list.tsx'
import { MAIL_STATUS_WORDS } from '#components/dashboard/mail-words.ts'
import { PageHead } from '#components/dashboard/page-head.tsx'
import { Card } from '#components/ui/card.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Pagination } from '#components/ui/pagination.tsx'
import { getStoreSettings } from '#lib/content/get-store-settings.ts'
import { findMails } from '#lib/notifications/find-mails.ts'
import type { MailStatus } from '#lib/notifications/mail-view.ts'
import { MAILS_KEPT_DAYS } from '#lib/notifications/remove-old-mails.ts'
import { staffContext } from '#lib/web/store-page.ts'

export const metadata: Metadata = { title: 'Outbox' }

type OutboxPageProps = {
  params: Promise<{ tenant: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const PATH = '/admin/outbox'
const STATUSES: readonly MailStatus[] = ['queued', 'sent', 'failed']

export default async function OutboxPage({ params, searchParams }: OutboxPageProps) {
  const ctx = await staffContext(params, 'mail:read')
  const query = listQuery(await searchParams, STATUSES)
  const [mails, { timeZone }] = await Promise.all([findMails(ctx, query), getStoreSettings(ctx.db)])
  const { q, status } = query
  const isNarrowed = q !== '' || status !== undefined
  return (
    <>
      <PageHead
        title="Outbox"
        meaning={`What the shop wrote to its customers, latest first. Kept for ${MAILS_KEPT_DAYS} days.`}
      />
      <Card>
        <div className="flex flex-wrap items-center justify-between gap-3 border-line border-b px-4 py-3">
          <FilterChips
            label="Filter mails"
            chips={[
              { label: 'All', href: listAddress(PATH, { q }), on: status === undefined },
              ...STATUSES.map((each) => ({
                label: MAIL_STATUS_WORDS[each],
                href: listAddress(PATH, { q, status: each }),
                on: status === each,
              })),
            ]}
          />
          <ListSearch action={PATH} label="Search mails" q={q} keep={{ status }} />
        </div>
        {mails.items.length > 0 ? (
          <MailList mails={mails.items} now={ctx.now()} timeZone={timeZone} />
        ) : (
          <EmptyState
            picture={<Mail aria-hidden size={40} strokeWidth={1} />}
            title={isNarrowed ? 'No mail fits' : 'No mails yet'}
            text={
              isNarrowed
                ? 'Try a part of the address or of the subject, or look at all mails.'
                : 'When somebody orders or opens an account, the mail they get appears here.'
            }
          />
        )}
      </Card>
      <Pagination
        className="mt-4"
        page={mails.page}
        pageCount={mails.pageCount}
        hrefFor={(page) => listAddress(PATH, { q, status, page })}
      />
    </>
  )
}
