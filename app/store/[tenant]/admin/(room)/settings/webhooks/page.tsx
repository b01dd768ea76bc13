import { Webhook } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { PageHead } from '#components/dashboard/page-head.tsx'
import { WebhookList } from '#components/dashboard/webhook-list.tsx'
import { Button } from '#components/ui/button.tsx'
import { Card } from '#components/ui/card.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { staffContext } from '#lib/web/store-page.ts'
import { findWebhooks } from '#lib/webhooks/find-webhooks.ts'
import { MAX_WEBHOOKS } from '#lib/webhooks/schema.ts'

export const metadata: Metadata = { title: 'Webhooks' }

type WebhooksPageProps = { params: Promise<{ tenant: string }> }

export default async function WebhooksPage({ params }: WebhooksPageProps) {
  const ctx = await staffContext(params, 'webhooks:write')
  const webhooks = await findWebhooks(ctx)
  const add = (
    <Button asChild>
      <Link href="/admin/settings/webhooks/new">Add webhook</Link>
    </Button>
  )
  return (
    <>
      <PageHead
        title="Webhooks"
        meaning="Tell your other programs what happens here, at the moment it does: your bookkeeping, your warehouse, your chat."
        action={webhooks.length > 0 && webhooks.length < MAX_WEBHOOKS ? add : null}
      />
      {webhooks.length > 0 ? (
        <WebhookList webhooks={webhooks} />
      ) : (
        <Card>
          <EmptyState
            picture={<Webhook aria-hidden size={40} strokeWidth={1} />}
            title="Nobody is told yet"
            text="Add an address, choose what it hears of, and we send each event there, signed."
            action={add}
          />
        </Card>
      )}
    </>
  )
}
