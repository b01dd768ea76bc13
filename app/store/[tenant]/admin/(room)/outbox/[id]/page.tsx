import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ActionButton } from '#components/dashboard/action-button.tsx'
import { formatMoment } from '#components/dashboard/format-date.ts'
import { MailFrame } from '#components/dashboard/mail-frame.tsx'
import { MailStatusBadge } from '#components/dashboard/mail-status-badge.tsx'
import { mailKindWords } from '#components/dashboard/mail-words.ts'
import { PageHead } from '#components/dashboard/page-head.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { Card } from '#components/ui/card.tsx'
import { FormMessage } from '#components/ui/form-message.tsx'
import { getStoreSettings } from '#lib/content/get-store-settings.ts'
import { getMail } from '#lib/notifications/get-mail.ts'
import type { MailView } from '#lib/notifications/mail-view.ts'
import { staffContext } from '#lib/web/store-page.ts'
import { resendAction } from '../actions.ts'

export const metadata: Metadata = { title: 'Mail' }

type MailPageProps = { params: Promise<{ tenant: string; id: string }> }

export default async function MailPage({ params }: MailPageProps) {
  const ctx = await staffContext(params, 'mail:read')
  const { id } = await params
  const [mail, { timeZone }] = await Promise.all([getMail(ctx, id), getStoreSettings(ctx.db)])
  if (!mail) notFound()
  return (
    <>
      <PageHead
        back={{ href: '/admin/outbox', label: 'Outbox' }}
        title={mail.subject}
        labels={
          <>
            <MailStatusBadge mail={mail} />
            <Badge>{mailKindWords(mail.kind)}</Badge>
          </>
        }
        meaning={whenWords(mail, timeZone)}
        action={
          mail.status === 'failed' ? (
            <ActionButton action={resendAction} fields={{ id }} done="The mail is on its way again.">
              {mail.isHeldBack ? 'Send anyway' : 'Send again'}
            </ActionButton>
          ) : null
        }
      />
      {mail.error ? (
        <FormMessage tone={mail.isHeldBack ? 'info' : 'error'} className="mb-4">
          {errorWords(mail, timeZone)}
        </FormMessage>
      ) : null}
      <Card>
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 px-5 py-4 text-14">
          <dt className="text-muted">To</dt>
          <dd className="break-words">{mail.to}</dd>
          {mail.hidesSecrets ? (
            <>
              <dt className="text-muted">Hidden</dt>
              <dd>Codes and links that open something are for the reader alone.</dd>
            </>
          ) : null}
        </dl>
        <MailFrame title={mail.subject} html={mail.html} />
      </Card>
      <details className="mt-4 text-14">
        <summary className="cursor-pointer text-muted">Plain text</summary>
        <pre className="mt-3 overflow-x-auto whitespace-pre-wrap break-words rounded-card border border-line bg-surface p-5 text-13">
          {mail.text}
        </pre>
      </details>
    </>
  )
}

function whenWords({ sentAt, createdAt }: MailView, timeZone: string): string {
  return sentAt ? `Sent ${formatMoment(sentAt, timeZone)}` : `Written ${formatMoment(createdAt, timeZone)}`
}

function errorWords({ status, error, isHeldBack, nextAt }: MailView, timeZone: string): string {
  if (isHeldBack) return `${error} It is held back, so that nobody gets it twice: the other store may have sent it.`
  const then = status === 'queued' ? ` It is tried again ${formatMoment(nextAt, timeZone)}.` : ''
  return `The last try failed: ${error.replace(/[.\s]*$/, '.')}${then}`
}
