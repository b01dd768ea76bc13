import type { Metadata } from 'next'
import Link from 'next/link'
import { MarketFindForm } from '#components/platform/market-find-form.tsx'
import { MarketFormPage } from '#components/platform/market-form-page.tsx'
import { findMyStoresAction } from './actions.ts'

export const metadata: Metadata = { title: 'Find my store' }

export default function FindMyStorePage() {
  return (
    <MarketFormPage
      title="Find my store"
      intro="Each store is signed in to at its own address. We mail you yours."
      below={
        <>
          No store yet?{' '}
          <Link href="/sign-up" className="font-medium text-accent-text underline underline-offset-4">
            Open one
          </Link>
        </>
      }
    >
      <MarketFindForm action={findMyStoresAction} />
    </MarketFormPage>
  )
}
