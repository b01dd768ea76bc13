import type { Metadata } from 'next'
import { PageHead } from '#components/dashboard/page-head.tsx'
import { WebhookForm } from '#components/dashboard/webhook-form.tsx'
import { staffContext } from '#lib/web/store-page.ts'
import { saveWebhookAction } from '../actions.ts'

export const metadata: Metadata = { title: 'New webhook' }

type NewWebhookPageProps = { params: Promise<{ tenant: string }> }

export default async function NewWebhookPage({ params }: NewWebhookPageProps) {
  await staffContext(params, 'webhooks:write')
  return (
    <>
      <PageHead
        back={{ href: '/admin/settings/webhooks', label: 'Webhooks' }}
        title="New webhook"
        meaning="Where events go, and which. When it is added you get the secret that signs them."
      />
      <WebhookForm action={saveWebhookAction} webhook={null} />
    </>
  )
}
