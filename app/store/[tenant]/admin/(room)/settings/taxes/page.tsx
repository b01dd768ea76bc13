import type { Metadata } from 'next'
import { PageHead } from '#components/dashboard/page-head.tsx'
import { TaxesForm } from '#components/dashboard/taxes-form.tsx'
import { decimalText } from '#lib/kernel/parse-decimal.ts'
import { countries } from '#lib/shipping/countries.ts'
import { rateParts } from '#lib/taxes/rate-parts.ts'
import { taxSettings } from '#lib/taxes/tax-settings.ts'
import { staffContext } from '#lib/web/store-page.ts'
import { updateTaxesAction } from './actions.ts'

export const metadata: Metadata = { title: 'Taxes' }

export default async function TaxesPage({ params }: { params: Promise<{ tenant: string }> }) {
  const ctx = await staffContext(params, 'settings:write')
  const { rates, ...taxes } = await taxSettings(ctx.db)
  return (
    <>
      <PageHead title="Taxes" meaning="What is added to your prices, or is a part of them." />
      <TaxesForm
        {...taxes}
        action={updateTaxesAction}
        rates={rates.map(({ rateBasisPoints, ...rate }) => ({
          ...rate,
          rate: decimalText(rateParts(rateBasisPoints), 3),
        }))}
        countries={countries().map(({ code, name }) => ({ code, name }))}
      />
    </>
  )
}
