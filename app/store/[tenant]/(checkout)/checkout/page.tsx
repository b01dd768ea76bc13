import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { CheckoutClosed } from '#components/shop/checkout-closed.tsx'
import { CheckoutForm } from '#components/shop/checkout-form.tsx'
import { offeredCheckout } from '#lib/checkout/get-checkout.ts'
import { getLastTry, type LastTry } from '#lib/checkout/get-last-try.ts'
import { findAddresses } from '#lib/customers/find-addresses.ts'
import type { SavedAddress } from '#lib/customers/schema.ts'
import { findPaymentMethods, type PaymentMethodView } from '#lib/payments/find-payment-methods.ts'
import { providerIdOf } from '#lib/payments/payment-methods.ts'
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
  const lastTry = await getLastTry(ctx, cartId)
  const address = lastTry?.address ?? saved[0]
  const country = address?.country || countryOf((await headers()).get('accept-language'))
  const email = lastTry?.email ?? customer?.email ?? null
  const destination = country === '' ? null : { country, region: address?.region ?? '' }
  const shippingMethod = lastTry?.shippingMethod ?? null
  const checkout = await offeredCheckout(ctx.db, cartId, { destination, email, shippingMethod, now: ctx.now() })
  if (checkout.cart.lines.length === 0) redirect('/cart')
  const notice = shoppersNotice(ctx)
  if (notice) return <CheckoutClosed notice={notice} />
  return (
    <CheckoutForm
      checkout={checkout}
      methods={methods}
      returned={typeof payment === 'string' ? RETURNED[payment] : undefined}
      countries={countries()}
      known={knownOf({ customer, lastTry, country, methods })}
      chosen={chosenOf(saved, lastTry)}
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

type Known = {
  customer: { name: string; email: string } | null
  lastTry: LastTry | null
  country: string
  methods: readonly PaymentMethodView[]
}

/** What the form starts with: what was entered last, else what the account says. */
function knownOf({ customer, lastTry, country, methods }: Known): Record<string, string> {
  if (!lastTry) return { ...(customer ? { name: customer.name, email: customer.email } : {}), country }
  const method = methods.find(({ id }) => providerIdOf(id) === lastTry.provider)
  return { ...lastTry.address, email: lastTry.email, ...(method ? { paymentMethod: method.id } : {}) }
}

/** Which of the account's addresses stands in the form; '' for one that it does not keep. */
function chosenOf(saved: readonly SavedAddress[], lastTry: LastTry | null): string {
  if (!lastTry) return saved[0]?.id ?? ''
  const entered = Object.entries(lastTry.address)
  return saved.find((one) => entered.every(([field, value]) => one[field as keyof SavedAddress] === value))?.id ?? ''
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
