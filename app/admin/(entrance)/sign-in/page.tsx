import type { Metadata } from 'next'
import { Entrance } from '#components/dashboard/entrance.tsx'
import { SignInForm } from '#components/dashboard/sign-in-form.tsx'
import { WorkroomBrand } from '#components/dashboard/workroom-brand.tsx'
import { assertRootHost } from '#lib/web/request-store.ts'
import { signInAction } from '../../session-actions.ts'

export const metadata: Metadata = { title: 'Sign in' }

export default async function ConsoleSignInPage() {
  await assertRootHost()
  return (
    <Entrance
      mark={<WorkroomBrand name="Souk console" href="/" />}
      title="Sign in"
      text="For the operators of this market."
      foot={
        <a
          href="/find-my-store"
          className="inline-flex min-h-6 items-center underline underline-offset-4 hover:text-text"
        >
          Looking for your own store?
        </a>
      }
    >
      <SignInForm action={signInAction} />
    </Entrance>
  )
}
