import type { Metadata } from 'next'
import { Entrance } from '#components/dashboard/entrance.tsx'
import { WorkroomBrand } from '#components/dashboard/workroom-brand.tsx'
import { NewPasswordForm } from '#components/shop/new-password-form.tsx'
import { accountOfResetLink } from '#lib/auth/choose-new-password.ts'
import { visitorContext } from '#lib/web/store-page.ts'
import { storefrontSettings } from '#lib/web/storefront/storefront-settings.ts'
import { newPasswordAction } from './actions.ts'

// The address is a secret: it is told to nobody whom the page links to.
export const metadata: Metadata = { title: 'New password', referrer: 'same-origin' }

type NewPasswordProps = {
  params: Promise<{ tenant: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function NewPasswordPage({ params, searchParams }: NewPasswordProps) {
  const { token } = await searchParams
  const ctx = await visitorContext(params)
  const account = typeof token === 'string' ? await accountOfResetLink(ctx, 'staff', token) : null
  const { name, logo } = await storefrontSettings(ctx.tenant)
  return (
    <Entrance
      mark={<WorkroomBrand name={name} href="/" logo={logo} />}
      title={account ? 'Set your password' : 'This link has ended'}
      text={account ? account.email : 'It was used already or is too old.'}
      foot={
        <a href="/admin/forgot-password" className="underline underline-offset-4 hover:text-text">
          Send me a new link
        </a>
      }
    >
      {account && typeof token === 'string' ? (
        <NewPasswordForm action={newPasswordAction} token={token} email={account.email} />
      ) : null}
    </Entrance>
  )
}
