import type { Metadata } from 'next'
import { AccountCard } from '#components/shop/account-card.tsx'
import { LinkEnded } from '#components/shop/link-ended.tsx'
import { OneButtonForm } from '#components/shop/one-button-form.tsx'
import { readUnsubscribe } from '#lib/notifications/unsubscribe-address.ts'
import { visitorContext } from '#lib/web/store-page.ts'
import { unsubscribeAction } from './actions.ts'

export const metadata: Metadata = { title: 'Unsubscribe', robots: { index: false }, referrer: 'same-origin' }

type UnsubscribeProps = {
  params: Promise<{ tenant: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function UnsubscribePage({ params, searchParams }: UnsubscribeProps) {
  const { to, key } = await searchParams
  const { tenant } = await visitorContext(params)
  const email = readUnsubscribe(tenant.id, { to, key })
  if (email === null || typeof key !== 'string') {
    return (
      <LinkEnded
        title="This link is not complete"
        text="Open it from the mail again, or answer the mail and we do it for you."
        action={{ href: '/', label: 'Go to the shop' }}
      />
    )
  }
  return (
    <AccountCard title="Unsubscribe" foot={null}>
      <p className="mb-5 break-words text-14 text-muted leading-relaxed">
        No more reminders and no notices of stock to {email}. Mails about your orders still come.
      </p>
      <OneButtonForm
        action={unsubscribeAction}
        fields={{ to: email, key }}
        button="Unsubscribe"
        pendingLabel="Unsubscribing"
        done={`Done. We write no more reminders to ${email}.`}
      />
    </AccountCard>
  )
}
