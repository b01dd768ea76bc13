import { Mail } from 'lucide-react'
import type { Metadata } from 'next'
import { listQuery } from '#components/dashboard/list-query.ts'
import { MailList } from '#components/dashboard/mail-list.tsx'
import { MAIL_STATUS_WORDS } from '#components/dashboard/mail-words.ts'
import { NarrowedList } from '#components/dashboard/narrowed-list.tsx'
import { PageHead } from '#components/dashboard/page-head.tsx'
import { ResendMailsButton } from '#components/dashboard/resend-mails-button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { may } from '#lib/auth/permissions.ts'
import { getStoreSettings } from '#lib/content/get-store-settings.ts'
import { findMailFailures } from '#lib/notifications/find-mail-failures.ts'
import { findMails } from '#lib/notifications/find-mails.ts'
import type { MailStatus } from '#lib/notifications/mail-view.ts'
import { MAILS_KEPT_DAYS } from '#lib/notifications/remove-old-mails.ts'
import { staffContext } from '#lib/web/store-page.ts'
import { resendFailedAction } from '../actions.ts'

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
  const [mails, failures, { timeZone }] = await Promise.all([
    findMails(ctx, query),
    findMailFailures(ctx),
    getStoreSettings(ctx.db),
  ])
  const { q, status } = query
  const isNarrowed = q !== '' || status !== undefined
  return (
    <>
      <PageHead
        title="Outbox"
        meaning={`What the shop wrote to its customers, latest first. Kept for ${MAILS_KEPT_DAYS} days.`}
        action={
          failures.length > 0 && may(ctx.actor, 'mail:write') ? (
            <ResendMailsButton failures={failures} action={resendFailedAction} />
          ) : null
        }
      />
      <NarrowedList
        path={PATH}
        what="mails"
        labels={MAIL_STATUS_WORDS}
        query={query}
        page={mails.page}
        pageCount={mails.pageCount}
      >
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
      </NarrowedList>
    </>
  )
}
