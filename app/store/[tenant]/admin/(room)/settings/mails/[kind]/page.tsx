import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { MailTextForm } from '#components/dashboard/mail-text-form.tsx'
import { mailKindWords } from '#components/dashboard/mail-words.ts'
import { PageHead } from '#components/dashboard/page-head.tsx'
import { findMailTexts } from '#lib/notifications/find-mail-texts.ts'
import { readMailLook } from '#lib/notifications/mail-look.ts'
import { storeUrl } from '#lib/tenancy/store-url.ts'
import { staffContext } from '#lib/web/store-page.ts'
import { updateMailTextAction } from '../actions.ts'

export const metadata: Metadata = { title: 'Mail' }

type MailTextPageProps = { params: Promise<{ tenant: string; kind: string }> }

export default async function MailTextPage({ params }: MailTextPageProps) {
  const ctx = await staffContext(params, 'settings:write')
  const { kind } = await params
  const [texts, look, origin] = await Promise.all([findMailTexts(ctx), readMailLook(ctx.db), storeUrl(ctx.tenant)])
  const text = texts.find((each) => each.kind === kind)
  if (!text) notFound()
  return (
    <>
      <PageHead
        back={{ href: '/admin/settings/mails', label: 'Mails' }}
        title={mailKindWords(kind)}
        meaning="Change how this mail begins; what follows is made of what happened."
      />
      <MailTextForm action={updateMailTextAction} text={text} look={look} origin={origin} />
    </>
  )
}
