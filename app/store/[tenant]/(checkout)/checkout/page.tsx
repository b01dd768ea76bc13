import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { CheckoutClosed } from '#components/shop/checkout-closed.tsx'
import { CheckoutForm } from '#components/shop/checkout-form.tsx'
import { getCheckout } from '#lib/checkout/get-checkout.ts'
import { shoppersNotice } from '#lib/platform/takes-orders.ts'
import { countries, hasPostalCodes, isCountryCode } from '#lib/shipping/countries.ts'
import { visitorCartId } from '#lib/web/cart-cookie.ts'
import { signedInCustomer } from '#lib/web/sessions.ts'
import { visitorContext } from '#lib/web/store-page.ts'
import { placeOrderAction } from './actions.ts'

export const metadata: Metadata = { title: 'Checkout', robots: { index: false } }

export default async function CheckoutPage({ params }: { params: Promise<{ tenant: string }> }) {
  const ctx = await visitorContext(params)
  const [checkout, customer] = await Promise.all([
    getCheckout(ctx.db, await visitorCartId(ctx)),
    signedInCustomer(ctx.tenant),
  ])
  if (checkout.cart.lines.length === 0) redirect('/cart')
  const notice = shoppersNotice(ctx)
  if (notice) return <CheckoutClosed notice={notice} />
  return (
    <CheckoutForm
      cart={checkout.cart}
      shipping={checkout.shipping}
      countries={countries().map((country) => ({ ...country, postalCodes: hasPostalCodes(country.code) }))}
      known={{
        ...(customer ? { name: customer.name, email: customer.email } : {}),
        country: countryOf((await headers()).get('accept-language')),
      }}
      signedIn={customer !== null}
      idempotencyKey={randomUUID()}
      placeOrder={placeOrderAction}
    />
  )
}

/** "de-AT,de;q=0.9" → "AT": where the browser says it is at home, as a first guess. */
function countryOf(acceptLanguage: string | null): string {
  const region = /\b[a-z]{2,3}-([A-Z]{2})\b/.exec(acceptLanguage ?? '')?.[1] ?? ''
  return isCountryCode(region) ? region : ''
}
