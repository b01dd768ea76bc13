import type { Metadata } from 'next'
import { Entrance } from '#components/dashboard/entrance.tsx'
import { WorkroomBrand } from '#components/dashboard/workroom-brand.tsx'
import { EmailForm } from '#components/shop/email-form.tsx'
import { storeOfPage } from '#lib/web/store-page.ts'
import { storefrontSettings } from '#lib/web/storefront/storefront-settings.ts'
import { forgotPasswordAction } from './actions.ts'

export const metadata: Metadata = { title: 'Forgot your password' }

type ForgotPasswordProps = { params: Promise<{ tenant: string }> }

export default async function ForgotPasswordPage({ params }: ForgotPasswordProps) {
  const { name, logo } = await storefrontSettings(await storeOfPage(params))
  return (
    <Entrance
      mark={<WorkroomBrand name={name} href="/" logo={logo} />}
      title="Forgot your password"
      text="We send a link to the e-mail of your staff account."
      foot={
        <a
          href="/admin/sign-in"
          className="inline-flex min-h-6 items-center underline underline-offset-4 hover:text-text"
        >
          Back to sign in
        </a>
      }
    >
      <EmailForm
        action={forgotPasswordAction}
        button="Send me a link"
        pendingLabel="Sending"
        done="If there is a staff account with this e-mail, a link to choose a new password is on its way. It works for one hour."
      />
    </Entrance>
  )
}
