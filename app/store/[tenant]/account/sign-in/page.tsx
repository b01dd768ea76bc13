import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { AccountCard } from '#components/shop/account-card.tsx'
import { SignInForm } from '#components/shop/sign-in-form.tsx'
import { Link } from '#components/ui/link.tsx'
import { localPath } from '#lib/web/local-path.ts'
import { visitorContext } from '#lib/web/store-page.ts'
import { signInAction } from '../actions.ts'

type SignInProps = {
  params: Promise<{ tenant: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const metadata: Metadata = { title: 'Sign in', robots: { index: false } }

export default async function SignInPage({ params, searchParams }: SignInProps) {
  const { next: wanted } = await searchParams
  const next = (typeof wanted === 'string' ? localPath(wanted) : null) ?? undefined
  const { actor } = await visitorContext(params)
  if (actor.kind === 'customer') redirect(next ?? '/account')
  const other = next ? `/account/register?${new URLSearchParams({ next })}` : '/account/register'
  return (
    <AccountCard
      title="Sign in"
      foot={
        <>
          New here?{' '}
          <Link href={other} className="text-accent-text underline underline-offset-4">
            Create an account
          </Link>
          <br />
          <Link href="/account/forgot-password" className="text-accent-text underline underline-offset-4">
            Forgot your password
          </Link>
        </>
      }
    >
      <SignInForm action={signInAction} next={next} />
    </AccountCard>
  )
}
