import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { AccountCard } from '#components/shop/account-card.tsx'
import { RegisterForm } from '#components/shop/register-form.tsx'
import { Link } from '#components/ui/link.tsx'
import { localPath } from '#lib/web/local-path.ts'
import { visitorContext } from '#lib/web/store-page.ts'
import { registerAction } from '../actions.ts'

type RegisterProps = {
  params: Promise<{ tenant: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const metadata: Metadata = { title: 'Create an account', robots: { index: false } }

export default async function RegisterPage({ params, searchParams }: RegisterProps) {
  const { next: wanted } = await searchParams
  const next = (typeof wanted === 'string' ? localPath(wanted) : null) ?? undefined
  const { actor } = await visitorContext(params)
  if (actor.kind === 'customer') redirect(next ?? '/account')
  const other = next ? `/account/sign-in?${new URLSearchParams({ next })}` : '/account/sign-in'
  return (
    <AccountCard
      title="Create an account"
      foot={
        <>
          Have an account already?{' '}
          <Link href={other} className="text-accent-text underline underline-offset-4">
            Sign in
          </Link>
        </>
      }
    >
      <RegisterForm action={registerAction} next={next} />
    </AccountCard>
  )
}
