import type { Metadata } from 'next'
import { DiscountForm } from '#components/dashboard/discount-form.tsx'
import { PageHead } from '#components/dashboard/page-head.tsx'
import { storeCurrency } from '#lib/content/store-currency.ts'
import { staffContext } from '#lib/web/store-page.ts'
import { createDiscountAction } from '../actions.ts'

export const metadata: Metadata = { title: 'New discount' }

export default async function NewDiscountPage({ params }: { params: Promise<{ tenant: string }> }) {
  const ctx = await staffContext(params, 'discounts:write')
  return (
    <>
      <PageHead back={{ href: '/admin/discounts', label: 'Discounts' }} title="New discount" />
      <DiscountForm action={createDiscountAction} discount={null} currency={await storeCurrency(ctx.db)} />
    </>
  )
}
