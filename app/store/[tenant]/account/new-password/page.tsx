import type { Metadata } from 'next'
import { AccountCard } from '#components/shop/account-card.tsx'
import { LinkEnded } from '#components/shop/link-ended.tsx'
import { NewPasswordForm } from '#components/shop/new-password-form.tsx'
import { accountOfResetLink } from '#lib/auth/choose-new-password.ts'
import { visitorContext } from '#lib/web/store-page.ts'
import { newPasswordAction } from './actions.ts'

// The address is a secret: it is told to nobody whom the page links to.
export const metadata: Metadata = { title: 'New password', robots: { index: false }, referrer: 'same-origin' }

type NewPasswordProps = {
  params: Promise<{ tenant: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function NewPasswordPage({ params, searchParams }: NewPasswordProps) {
  const { token } = await searchParams
  const ctx = await visitorContext(params)
  const account = typeof token === 'string' ? await accountOfResetLink(ctx, 'customer', token) : null
  if (!account || typeof token !== 'string') {
    return (
      <LinkEnded
        title="This link has ended"
        text="It was used already or is too old. Ask for a new one."
        action={{ href: '/account/forgot-password', label: 'Send me a new link' }}
      />
    )
  }
  return (
    <AccountCard title="Choose a new password" foot={account.email}>
      <NewPasswordForm action={newPasswordAction} token={token} email={account.email} />
    </AccountCard>
  )
}
