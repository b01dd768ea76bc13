import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ActionButton } from '#components/dashboard/action-button.tsx'
import { DiscountForm } from '#components/dashboard/discount-form.tsx'
import { DiscountStateBadge } from '#components/dashboard/discount-list.tsx'
import { PageHead } from '#components/dashboard/page-head.tsx'
import { FormMessage } from '#components/ui/form-message.tsx'
import { storeCurrency } from '#lib/content/store-currency.ts'
import { getDiscountForm } from '#lib/discounts/get-discount-form.ts'
import { staffContext } from '#lib/web/store-page.ts'
import { endDiscountAction, resumeDiscountAction, updateDiscountAction } from '../actions.ts'

type DiscountPageProps = {
  params: Promise<{ tenant: string; id: string }>
  searchParams: Promise<{ added?: string | string[] }>
}

export const metadata: Metadata = { title: 'Discount' }

export default async function DiscountPage({ params, searchParams }: DiscountPageProps) {
  const ctx = await staffContext(params, 'discounts:write')
  const [{ id }, { added }] = await Promise.all([params, searchParams])
  const [discount, currency] = await Promise.all([getDiscountForm(ctx, id), storeCurrency(ctx.db)])
  if (!discount) notFound()
  return (
    <>
      <PageHead
        back={{ href: '/admin/discounts', label: 'Discounts' }}
        title={discount.code || discount.title}
        meaning={discount.used === 1 ? 'Used once.' : `Used ${discount.used} times.`}
        labels={<DiscountStateBadge state={discount.state} />}
        action={
          discount.state === 'ended' && discount.active ? null : discount.active ? (
            <ActionButton action={endDiscountAction} fields={{ id }} done="Ended." variant="secondary">
              End now
            </ActionButton>
          ) : (
            <ActionButton action={resumeDiscountAction} fields={{ id }} done="It holds again." variant="secondary">
              Resume
            </ActionButton>
          )
        }
      />
      {added === undefined ? null : (
        <FormMessage tone="success" className="mb-4">
          {discount.state === 'scheduled' ? 'Added. It begins at its time.' : 'Added. It holds from now on.'}
        </FormMessage>
      )}
      <DiscountForm key={id} action={updateDiscountAction} discount={discount} currency={currency} />
    </>
  )
}
