import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { CheckoutClosed } from '#components/shop/checkout-closed.tsx'
import { CheckoutForm } from '#components/shop/checkout-form.tsx'
import { getCheckout } from '#lib/checkout/get-checkout.ts'
import { findAddresses } from '#lib/customers/find-addresses.ts'
import { findPaymentMethods } from '#lib/payments/find-payment-methods.ts'
import { shoppersNotice } from '#lib/platform/takes-orders.ts'
import { countries, isCountryCode } from '#lib/shipping/countries.ts'
import { visitorCartId } from '#lib/web/cart-cookie.ts'
import { signedInCustomer } from '#lib/web/sessions.ts'
import { visitorContext } from '#lib/web/store-page.ts'
import { applyCodeAction, removeCodeAction } from '../../(shop)/cart/actions.ts'
import { placeOrderAction, quoteCheckoutAction } from './actions.ts'

export const metadata: Metadata = { title: 'Checkout', robots: { index: false } }

type CheckoutPageProps = { params: Promise<{ tenant: string }>; searchParams: Promise<{ payment?: string | string[] }> }

export default async function CheckoutPage({ params, searchParams }: CheckoutPageProps) {
  const ctx = await visitorContext(params)
  const { payment } = await searchParams
  const [cartId, customer, saved, methods] = await Promise.all([
    visitorCartId(ctx),
    signedInCustomer(ctx.tenant),
    findAddresses(ctx),
    findPaymentMethods(ctx.db),
  ])
  const country = saved[0]?.country || countryOf((await headers()).get('accept-language'))
  const checkout = await getCheckout(ctx.db, cartId, {
    destination: country === '' ? null : { country, region: saved[0]?.region ?? '' },
    email: customer?.email ?? null,
    shippingMethod: null,
    now: ctx.now(),
  })
  if (checkout.cart.lines.length === 0) redirect('/cart')
  const notice = shoppersNotice(ctx)
  if (notice) return <CheckoutClosed notice={notice} />
  return (
    <CheckoutForm
      checkout={checkout}
      methods={methods}
      returned={typeof payment === 'string' ? RETURNED[payment] : undefined}
      countries={countries()}
      known={{ ...(customer ? { name: customer.name, email: customer.email } : {}), country }}
      saved={saved}
      signedIn={customer !== null}
      idempotencyKey={randomUUID()}
      placeOrder={placeOrderAction}
      quote={quoteCheckoutAction}
      applyCode={applyCodeAction}
      removeCode={removeCodeAction}
    />
  )
}

/** Said to a shopper who comes back from a payment that made no order. */
const RETURNED: Record<string, string> = {
  declined: 'The payment did not go through. You have not been charged. Try again, or pay another way.',
  'sold-out': 'This sold out before your payment arrived. Your money is on its way back to you.',
  'payment-pending': 'Your payment is taking longer than usual. Wait a minute before you try again.',
}

/** "de-AT,de;q=0.9" → "AT": where the browser says it is at home, as a first guess. */
function countryOf(acceptLanguage: string | null): string {
  const region = /\b[a-z]{2,3}-([A-Z]{2})\b/.exec(acceptLanguage ?? '')?.[1] ?? ''
  return isCountryCode(region) ? region : ''
}
