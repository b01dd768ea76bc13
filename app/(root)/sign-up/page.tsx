import type { Metadata } from 'next'
import Link from 'next/link'
import { MarketFormPage } from '#components/platform/market-form-page.tsx'
import { MarketSignUpForm } from '#components/platform/market-sign-up-form.tsx'
import { slugify } from '#lib/kernel/slug.ts'
import { TRIAL_DAYS } from '#lib/platform/plans.ts'
import { storeSuffix } from '../store-suffix.ts'
import { signUpAction } from './actions.ts'

export const metadata: Metadata = { title: 'Open a store' }

type SignUpPageProps = { searchParams: Promise<{ address?: string | string[] }> }

export default async function SignUpPage({ searchParams }: SignUpPageProps) {
  const { address } = await searchParams
  return (
    <MarketFormPage
      title="Open your store"
      intro={`It takes a second. ${TRIAL_DAYS} days to try it, and no card asked.`}
      below={
        <>
          Have a store already?{' '}
          <Link href="/find-my-store" className="font-medium text-accent-text underline underline-offset-4">
            Find its address
          </Link>
        </>
      }
    >
      <MarketSignUpForm
        action={signUpAction}
        slug={slugify(typeof address === 'string' ? address : '', 40)}
        suffix={storeSuffix()}
      />
    </MarketFormPage>
  )
}
