'use client'

import Link from 'next/link'
import { type FormEvent, startTransition, useActionState, useEffect, useRef, useState } from 'react'
import type { CartView } from '#lib/cart/cart-view.ts'
import type { AwaitedPayment } from '#lib/checkout/payment-outcome.ts'
import { formatMoney } from '#lib/kernel/money.ts'
import type { PaymentMethodView } from '#lib/payments/find-payment-methods.ts'
import type { ShippingOption } from '#lib/shipping/shipping-rates.ts'
import type { FormState } from '#lib/web/form-state.ts'
import { FormMessage } from '../ui/form-message.tsx'
import { SubmitButton } from '../ui/submit-button.tsx'
import { CheckoutAddress, type CheckoutCountry } from './checkout-address.tsx'
import { CheckoutDelivery } from './checkout-delivery.tsx'
import { CheckoutEmail } from './checkout-email.tsx'
import { CheckoutPayment } from './checkout-payment.tsx'
import type { CheckoutStep } from './checkout-step.ts'
import type { FormAction } from './form-action.ts'
import { OrderSummary } from './order-summary.tsx'
import { PhoneSummary } from './phone-summary.tsx'
import { useFoldingSteps } from './use-folding-steps.ts'

const UNSENT: FormState<AwaitedPayment> = { status: 'idle', fieldErrors: {}, values: {} }

export type CheckoutFormProps = {
  cart: CartView
  shipping: readonly ShippingOption[]
  methods: readonly PaymentMethodView[]
  /** Said to a shopper who comes back from a payment that made no order. */
  returned?: string
  countries: readonly CheckoutCountry[]
  /** What is known of the shopper already: name, email, country. */
  known: Record<string, string>
  signedIn: boolean
  /** Made by the server for this checkout: the same key twice is the same order. */
  idempotencyKey: string
  placeOrder: FormAction<AwaitedPayment>
}

/** The whole checkout on one page; what was typed stays whatever happens. */
export function CheckoutForm(props: CheckoutFormProps) {
  const { cart, shipping, methods, returned, countries, known, signedIn, idempotencyKey, placeOrder } = props
  const [state, formAction, pending] = useActionState(placeOrder, UNSENT)
  const values = { ...known, ...state.values }
  const [method, setMethod] = useState(values.shippingMethod ?? shipping[0]?.id)
  const [payment, setPayment] = useState(values.paymentMethod ?? methods[0]?.id ?? '')
  const form = useRef<HTMLFormElement>(null)
  const summary = useRef<HTMLDivElement>(null)
  const { lines, open, watch } = useFoldingSteps(form, state)
  const folding = (step: CheckoutStep) => ({ line: lines[step], onChange: () => open(step) })

  // The first thing to mend gets the focus; a message about the whole is read out where it stands.
  useEffect(() => {
    if (state.status !== 'error') return
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')
    ;(wrong ?? summary.current)?.focus()
  }, [state])

  // Sent by hand where there is a script: a form that React submits is reset afterwards, and choices would be lost.
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    if (!pending) startTransition(() => formAction(data))
  }

  const message =
    state.message ??
    (state.status === 'error' ? 'Check what is marked below.' : state.status === 'idle' ? returned : null)
  const chosen = shipping.find(({ id }) => id === method) ?? shipping[0]
  const shippingMinor = chosen?.priceMinor ?? 0
  const totalMinor = cart.subtotalMinor + shippingMinor
  const total = formatMoney(totalMinor, cart.currency)
  return (
    <div className="lg:mx-auto lg:grid lg:max-w-[1000px] lg:grid-cols-[minmax(0,1fr)_minmax(340px,420px)] lg:gap-16">
      <PhoneSummary total={total}>
        <OrderSummary cart={cart} shippingMinor={shippingMinor} />
      </PhoneSummary>
      <form
        ref={form}
        action={formAction}
        onSubmit={submit}
        {...watch}
        noValidate
        className="mx-auto w-full max-w-120 space-y-10 py-8 lg:mx-0 lg:py-12 [overflow-anchor:none]"
      >
        <h1 className="sr-only">Checkout</h1>
        <input type="hidden" name="idempotencyKey" value={state.values.idempotencyKey ?? idempotencyKey} />
        <input type="hidden" name="expectedTotalMinor" value={totalMinor} />
        <input type="hidden" name="expectedCurrency" value={cart.currency} />
        <div ref={summary} tabIndex={-1} className="scroll-mt-24 outline-none empty:hidden">
          {message ? (
            <FormMessage>
              {message}
              {state.code === 'sold-out' ? (
                <>
                  {' '}
                  <Link href="/cart" prefetch={false} className="underline underline-offset-4">
                    Change your cart
                  </Link>
                </>
              ) : null}
            </FormMessage>
          ) : null}
        </div>
        <CheckoutEmail values={values} errors={state.fieldErrors} signedIn={signedIn} folding={folding('contact')} />
        <CheckoutAddress
          values={values}
          errors={state.fieldErrors}
          countries={countries}
          folding={folding('address')}
        />
        <CheckoutDelivery
          options={shipping}
          chosen={chosen?.id}
          onChoose={setMethod}
          currency={cart.currency}
          error={state.fieldErrors.shippingMethod}
          folding={folding('delivery')}
        />
        <CheckoutPayment
          methods={methods}
          method={payment}
          onChoose={setPayment}
          errors={state.fieldErrors}
          folding={folding('payment')}
        />
        <SubmitButton size="lg" className="w-full" pending={pending} pendingLabel="Placing your order">
          {payment === 'card' || payment === 'stripe' ? `Pay ${total}` : `Order for ${total}`}
        </SubmitButton>
      </form>
      <aside aria-label="Your order" className="hidden lg:block">
        <div className="sticky top-8 mt-12 rounded-card bg-sunken p-6">
          <h2 className="mb-2 font-semibold text-16">Your order</h2>
          <OrderSummary cart={cart} shippingMinor={shippingMinor} />
        </div>
      </aside>
    </div>
  )
}
