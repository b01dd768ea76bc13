import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ActionButton } from '#components/dashboard/action-button.tsx'
import { DeleteButton } from '#components/dashboard/delete-button.tsx'
import { DeliveryList } from '#components/dashboard/delivery-list.tsx'
import { FilterChips } from '#components/dashboard/filter-chips.tsx'
import { formatMoment } from '#components/dashboard/format-date.ts'
import { listAddress } from '#components/dashboard/list-address.ts'
import { listQuery } from '#components/dashboard/list-query.ts'
import { PageHead } from '#components/dashboard/page-head.tsx'
import { WebhookStateBadge } from '#components/dashboard/webhook-badges.tsx'
import { RotateSecretButton } from '#components/dashboard/webhook-buttons.tsx'
import { WebhookForm } from '#components/dashboard/webhook-form.tsx'
import { DELIVERY_STATUS_WORDS } from '#components/dashboard/webhook-words.ts'
import { Card, CardHeader, CardTitle } from '#components/ui/card.tsx'
import { FormMessage } from '#components/ui/form-message.tsx'
import { Pagination } from '#components/ui/pagination.tsx'
import { getStoreSettings } from '#lib/content/get-store-settings.ts'
import { staffContext } from '#lib/web/store-page.ts'
import { findDeliveries } from '#lib/webhooks/find-deliveries.ts'
import { getWebhook } from '#lib/webhooks/get-webhook.ts'
import { DELIVERIES_KEPT_DAYS } from '#lib/webhooks/remove-old-deliveries.ts'
import { webhookHost } from '#lib/webhooks/webhook-host.ts'
import type { DeliveryStatus, WebhookView } from '#lib/webhooks/webhook-view.ts'
import {
  deleteWebhookAction,
  pauseWebhookAction,
  resumeWebhookAction,
  rotateSecretAction,
  saveWebhookAction,
  testWebhookAction,
} from '../actions.ts'

export const metadata: Metadata = { title: 'Webhook' }

type WebhookPageProps = {
  params: Promise<{ tenant: string; id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const STATUSES: readonly DeliveryStatus[] = ['queued', 'delivered', 'failed']

export default async function WebhookPage({ params, searchParams }: WebhookPageProps) {
  const ctx = await staffContext(params, 'webhooks:write')
  const { id } = await params
  const webhook = await getWebhook(ctx, id)
  if (!webhook) notFound()
  const { status, page } = listQuery(await searchParams, STATUSES)
  const [deliveries, { timeZone }] = await Promise.all([
    findDeliveries(ctx, { webhookId: id, status, page }),
    getStoreSettings(ctx.db),
  ])
  const path = `/admin/settings/webhooks/${id}`
  const fields = { id }
  return (
    <>
      <PageHead
        back={{ href: '/admin/settings/webhooks', label: 'Webhooks' }}
        title={<span className="line-clamp-2 break-all">{webhookHost(webhook.url) ?? webhook.url}</span>}
        labels={<WebhookStateBadge webhook={webhook} />}
        action={
          webhook.state === 'paused' ? (
            <ActionButton action={resumeWebhookAction} fields={fields} done="Events are sent again.">
              Resume
            </ActionButton>
          ) : (
            <>
              <ActionButton
                action={pauseWebhookAction}
                fields={fields}
                done="Paused. What happens now is not sent."
                variant="secondary"
              >
                Pause
              </ActionButton>
              {webhook.refusal ? null : (
                <ActionButton action={testWebhookAction} fields={fields} done="A test event is on its way.">
                  Send test event
                </ActionButton>
              )}
            </>
          )
        }
      />
      <Trouble webhook={webhook} timeZone={timeZone} />
      <div className="grid gap-4">
        <WebhookForm action={saveWebhookAction} webhook={webhook} />
        <Card className="max-w-160">
          <CardHeader className="pb-5" action={<RotateSecretButton action={rotateSecretAction} id={id} />}>
            <CardTitle>Secret</CardTitle>
            <p className="mt-1 max-w-[68ch] text-14 text-muted">
              {webhook.previousUntil
                ? `Until ${formatMoment(webhook.previousUntil, timeZone)} the secret before this one signs as well.`
                : 'Signs every event. It was shown when it was made.'}
            </p>
          </CardHeader>
        </Card>
        <Card>
          <div className="flex flex-wrap items-center justify-between gap-3 border-line border-b px-5 py-3">
            <div>
              <h2 className="font-semibold text-16">Log</h2>
              <p className="text-13 text-muted">Kept for {DELIVERIES_KEPT_DAYS} days.</p>
            </div>
            <FilterChips
              label="Filter deliveries"
              chips={[
                { label: 'All', href: path, on: status === undefined },
                ...STATUSES.map((each) => ({
                  label: DELIVERY_STATUS_WORDS[each],
                  href: listAddress(path, { status: each }),
                  on: status === each,
                })),
              ]}
            />
          </div>
          {deliveries.items.length > 0 ? (
            <DeliveryList deliveries={deliveries.items} now={ctx.now()} timeZone={timeZone} />
          ) : (
            <p className="px-5 py-10 text-center text-14 text-muted">
              {status === undefined
                ? 'Nothing has happened yet. Send a test event to see whether it arrives.'
                : 'Nothing here is in this state.'}
            </p>
          )}
        </Card>
        <Pagination
          page={deliveries.page}
          pageCount={deliveries.pageCount}
          hrefFor={(each) => listAddress(path, { status, page: each })}
        />
        <div className="mt-4">
          <DeleteButton
            action={deleteWebhookAction}
            fields={{ id }}
            title="Delete this webhook?"
            description="Its log and what waits to be sent are gone for good. To stop for a while, pause it instead."
            list="/admin/settings/webhooks"
          />
        </div>
      </div>
    </>
  )
}

function Trouble({ webhook, timeZone }: { webhook: WebhookView; timeZone: string }) {
  const { state, refusal, failures, heldBackUntil } = webhook
  if (refusal) {
    return (
      <FormMessage className="mb-4">
        Nothing is sent to this address. {refusal} Change it here, or delete the webhook.
      </FormMessage>
    )
  }
  if (state === 'held-back' && heldBackUntil) {
    return (
      <FormMessage className="mb-4">
        <p>
          The last {failures} tries failed, so nothing is sent until {formatMoment(heldBackUntil, timeZone)}. Then one
          event shows whether it is well again. What happens meanwhile waits.
        </p>
        <ActionButton
          action={resumeWebhookAction}
          fields={{ id: webhook.id }}
          done="What has waited is sent now."
          variant="secondary"
          size="sm"
          className="mt-3"
        >
          Try now
        </ActionButton>
      </FormMessage>
    )
  }
  if (state === 'paused') {
    return (
      <FormMessage tone="info" className="mb-4">
        While it is paused, what happens is not written down for this webhook.
      </FormMessage>
    )
  }
  return null
}
