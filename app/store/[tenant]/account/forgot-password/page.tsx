import type { Metadata } from 'next'
import { AccountCard } from '#components/shop/account-card.tsx'
import { EmailForm } from '#components/shop/email-form.tsx'
import { Link } from '#components/ui/link.tsx'
import { forgotPasswordAction } from './actions.ts'

export const metadata: Metadata = { title: 'Forgot your password', robots: { index: false } }

export default function ForgotPasswordPage() {
  return (
    <AccountCard
      title="Forgot your password"
      foot={
        <Link
          href="/account/sign-in"
          className="inline-flex min-h-6 items-center text-accent-text underline underline-offset-4"
        >
          Back to sign in
        </Link>
      }
    >
      <EmailForm
        action={forgotPasswordAction}
        button="Send me a link"
        pendingLabel="Sending"
        done="If there is an account with this e-mail, a link to choose a new password is on its way. It works for one hour."
      />
    </AccountCard>
  )
}
