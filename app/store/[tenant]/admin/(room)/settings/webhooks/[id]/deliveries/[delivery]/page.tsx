import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ActionButton } from '#components/dashboard/action-button.tsx'
import { formatMoment } from '#components/dashboard/format-date.ts'
import { PageHead } from '#components/dashboard/page-head.tsx'
import { DeliveryStatusBadge } from '#components/dashboard/webhook-badges.tsx'
import { Card } from '#components/ui/card.tsx'
import { FormMessage } from '#components/ui/form-message.tsx'
import { getStoreSettings } from '#lib/content/get-store-settings.ts'
import { staffContext } from '#lib/web/store-page.ts'
import { getDelivery } from '#lib/webhooks/find-deliveries.ts'
import type { DeliveryView } from '#lib/webhooks/webhook-view.ts'
import { redeliverAction } from '../../../actions.ts'

export const metadata: Metadata = { title: 'Delivery' }

type DeliveryPageProps = { params: Promise<{ tenant: string; id: string; delivery: string }> }

export default async function DeliveryPage({ params }: DeliveryPageProps) {
  const ctx = await staffContext(params, 'webhooks:write')
  const { id, delivery: deliveryId } = await params
  const [delivery, { timeZone }] = await Promise.all([getDelivery(ctx, deliveryId), getStoreSettings(ctx.db)])
  if (!delivery || delivery.webhookId !== id) notFound()
  const { type, status, eventId, attempts, answerCode, answer, payload } = delivery
  return (
    <>
      <PageHead
        back={{ href: `/admin/settings/webhooks/${id}`, label: 'Webhook' }}
        title={type}
        labels={<DeliveryStatusBadge status={status} />}
        meaning={`Happened ${formatMoment(delivery.createdAt, timeZone)}`}
        action={
          status === 'queued' && delivery.sentAt === null ? null : (
            <ActionButton action={redeliverAction} fields={{ id: delivery.id }} done="The event is on its way again.">
              {status === 'queued' ? 'Try now' : 'Send again'}
            </ActionButton>
          )
        }
      />
      {delivery.error ? <FormMessage className="mb-4">{errorWords(delivery, timeZone)}</FormMessage> : null}
      <Card>
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-1.5 px-5 py-4 text-14">
          <dt className="text-muted">Event</dt>
          <dd className="break-all font-mono text-13">{eventId}</dd>
          <dt className="text-muted">Tries</dt>
          <dd>{attempts}</dd>
          {delivery.sentAt ? (
            <>
              <dt className="text-muted">Last try</dt>
              <dd>{formatMoment(delivery.sentAt, timeZone)}</dd>
            </>
          ) : null}
          {answerCode === null ? null : (
            <>
              <dt className="text-muted">Answer</dt>
              <dd>{answerCode}</dd>
            </>
          )}
        </dl>
      </Card>
      <Document title="What we send" text={indented(payload)} />
      {answer ? <Document title="What it answered" text={answer} /> : null}
    </>
  )
}

function Document({ title, text }: { title: string; text: string }) {
  return (
    <section className="mt-6">
      <h2 className="mb-2 font-semibold text-16">{title}</h2>
      <pre className="overflow-x-auto whitespace-pre-wrap break-words rounded-card border border-line bg-surface p-5 font-mono text-13">
        {text}
      </pre>
    </section>
  )
}

function indented(payload: string): string {
  return JSON.stringify(JSON.parse(payload), null, 2)
}

function errorWords({ status, error, nextAt, attempts }: DeliveryView, timeZone: string): string {
  if (status === 'queued' && nextAt && attempts > 0)
    return `${error} It is tried again ${formatMoment(nextAt, timeZone)}.`
  return error
}
