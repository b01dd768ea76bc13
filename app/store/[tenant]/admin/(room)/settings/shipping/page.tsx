import type { Metadata } from 'next'
import { PageHead } from '#components/dashboard/page-head.tsx'
import { ShippingForm } from '#components/dashboard/shipping-form.tsx'
import { storeCurrency } from '#lib/content/store-currency.ts'
import { countries } from '#lib/shipping/countries.ts'
import { getShippingSettings } from '#lib/shipping/get-shipping-settings.ts'
import { typedZones } from '#lib/shipping/typed-zones.ts'
import { staffContext } from '#lib/web/store-page.ts'
import { updateShippingAction } from './actions.ts'

export const metadata: Metadata = { title: 'Delivery' }

export default async function ShippingPage({ params }: { params: Promise<{ tenant: string }> }) {
  const ctx = await staffContext(params, 'settings:write')
  const [settings, currency] = await Promise.all([getShippingSettings(ctx.db), storeCurrency(ctx.db)])
  return (
    <>
      <PageHead title="Delivery" meaning="Where you deliver, and what shoppers pay for it." />
      <ShippingForm
        // Another currency writes every amount anew.
        key={currency}
        action={updateShippingAction}
        zones={typedZones(settings, currency)}
        currency={currency}
        countries={countries().map(({ code, name }) => ({ code, name }))}
      />
    </>
  )
}
