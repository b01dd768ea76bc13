import type { Metadata } from 'next'
import { DetailsForm } from '#components/dashboard/details-form.tsx'
import { PageHead } from '#components/dashboard/page-head.tsx'
import { getStoreSettings } from '#lib/content/get-store-settings.ts'
import { countries } from '#lib/shipping/countries.ts'
import { staffContext } from '#lib/web/store-page.ts'
import { updateDetailsAction } from './actions.ts'

export const metadata: Metadata = { title: 'Store details' }

export default async function DetailsPage({ params }: { params: Promise<{ tenant: string }> }) {
  const ctx = await staffContext(params, 'settings:write')
  return (
    <>
      <PageHead title="Store details" meaning="Who sells: in the foot of your shop, on invoices and in mails." />
      <DetailsForm
        action={updateDetailsAction}
        settings={await getStoreSettings(ctx.db)}
        countries={countries().map(({ code, name }) => ({ code, name }))}
      />
    </>
  )
}
