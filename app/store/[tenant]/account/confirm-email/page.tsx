import type { Metadata } from 'next'
import { AccountCard } from '#components/shop/account-card.tsx'
import { OneButtonForm } from '#components/shop/one-button-form.tsx'
import { confirmEmailAction } from './actions.ts'

export const metadata: Metadata = { title: 'Confirm your e-mail', robots: { index: false }, referrer: 'same-origin' }

type ConfirmEmailProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function ConfirmEmailPage({ searchParams }: ConfirmEmailProps) {
  const { token } = await searchParams
  return (
    <AccountCard title="Confirm your e-mail" foot={null}>
      <p className="mb-5 text-14 text-muted leading-relaxed">
        Orders that you placed with this e-mail as a guest then show up in your account.
      </p>
      <OneButtonForm
        action={confirmEmailAction}
        fields={{ token: typeof token === 'string' ? token : '' }}
        button="Confirm e-mail"
        pendingLabel="Confirming"
        done="Your e-mail is confirmed."
      />
    </AccountCard>
  )
}
