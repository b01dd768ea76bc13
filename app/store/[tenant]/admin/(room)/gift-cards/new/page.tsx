import type { Metadata } from 'next'
import { GiftCardForm } from '#components/dashboard/gift-card-form.tsx'
import { PageHead } from '#components/dashboard/page-head.tsx'
import { storeCurrency } from '#lib/content/store-currency.ts'
import { staffContext } from '#lib/web/store-page.ts'
import { issueGiftCardAction } from '../actions.ts'

export const metadata: Metadata = { title: 'New gift card' }

export default async function NewGiftCardPage({ params }: { params: Promise<{ tenant: string }> }) {
  const ctx = await staffContext(params, 'gift-cards:write')
  return (
    <>
      <PageHead back={{ href: '/admin/gift-cards', label: 'Gift cards' }} title="New gift card" />
      <GiftCardForm action={issueGiftCardAction} currency={await storeCurrency(ctx.db)} />
    </>
  )
}
