import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { AccountFrame } from '#components/shop/account-frame.tsx'
import { PasswordForm, ProfileForm } from '#components/shop/profile-forms.tsx'
import { SignOutForm } from '#components/shop/sign-out-form.tsx'
import { signedInCustomer } from '#lib/web/sessions.ts'
import { visitorContext } from '#lib/web/store-page.ts'
import { signOutAction } from '../actions.ts'
import { changePasswordAction, updateProfileAction } from './actions.ts'

export const metadata: Metadata = { title: 'Your profile', robots: { index: false } }

export default async function ProfilePage({ params }: { params: Promise<{ tenant: string }> }) {
  const { tenant } = await visitorContext(params)
  const customer = await signedInCustomer(tenant)
  if (!customer) redirect('/account/sign-in?next=/account/profile')
  return (
    <AccountFrame title="Your profile">
      <div className="grid max-w-120 gap-12">
        <ProfileForm action={updateProfileAction} name={customer.name} email={customer.email} />
        <PasswordForm action={changePasswordAction} email={customer.email} />
        <SignOutForm action={signOutAction} />
      </div>
    </AccountFrame>
  )
}
