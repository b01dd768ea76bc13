import type { Metadata } from 'next'
import { Entrance } from '#components/dashboard/entrance.tsx'
import { SignInForm } from '#components/dashboard/sign-in-form.tsx'
import { WorkroomBrand } from '#components/dashboard/workroom-brand.tsx'
import { storeOfPage } from '#lib/web/store-page.ts'
import { storefrontSettings } from '#lib/web/storefront/storefront-settings.ts'
import { signInAction } from '../../session-actions.ts'

export const metadata: Metadata = { title: 'Sign in' }

type SignInPageProps = { params: Promise<{ tenant: string }> }

export default async function SignInPage({ params }: SignInPageProps) {
  const { name, logo } = await storefrontSettings(await storeOfPage(params))
  return (
    <Entrance
      mark={<WorkroomBrand name={name} href="/" logo={logo} />}
      title="Sign in"
      text="For the people who run this shop."
      foot={
        <>
          <a href="/admin/forgot-password" className="underline underline-offset-4 hover:text-text">
            Forgot your password
          </a>
          {' · '}
          <a href="/" className="underline underline-offset-4 hover:text-text">
            Back to the shop
          </a>
        </>
      }
    >
      <SignInForm action={signInAction} />
    </Entrance>
  )
}
