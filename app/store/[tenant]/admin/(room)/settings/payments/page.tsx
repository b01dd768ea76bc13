import type { Metadata } from 'next'
import { PageHead } from '#components/dashboard/page-head.tsx'
import { PaymentsForm } from '#components/dashboard/payments-form.tsx'
import { getPaymentSettings } from '#lib/payments/get-payment-settings.ts'
import { staffContext } from '#lib/web/store-page.ts'
import { testConnectionAction, updatePaymentsAction } from './actions.ts'

export const metadata: Metadata = { title: 'Payments' }

export default async function PaymentsPage({ params }: { params: Promise<{ tenant: string }> }) {
  const ctx = await staffContext(params, 'payments:write')
  return (
    <>
      <PageHead title="Payments" meaning="How shoppers can pay you. They see these in the order they stand here." />
      <PaymentsForm
        action={updatePaymentsAction}
        test={testConnectionAction}
        settings={await getPaymentSettings(ctx)}
      />
    </>
  )
}
