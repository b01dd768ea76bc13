'use client'

import { type ChangeEvent, type FormEvent, startTransition, useActionState, useEffect, useRef, useState } from 'react'
import type { CartView } from '#lib/cart/cart-view.ts'
import type { CheckoutView } from '#lib/checkout/get-checkout.ts'
import type { AwaitedPayment } from '#lib/checkout/payment-outcome.ts'
import { formatMoney } from '#lib/kernel/money.ts'
import type { PaymentMethodView } from '#lib/payments/find-payment-methods.ts'
import type { FormState } from '#lib/web/form-state.ts'
import { FormMessage } from '../ui/form-message.tsx'
import { Link } from '../ui/link.tsx'
import { SubmitButton } from '../ui/submit-button.tsx'
import type { AddressCountry } from './address-fields.tsx'
import { CheckoutAddress, type KnownAddress } from './checkout-address.tsx'
import { CheckoutDelivery } from './checkout-delivery.tsx'
import { CheckoutEmail } from './checkout-email.tsx'
import { CheckoutPayment } from './checkout-payment.tsx'
import { type CheckoutStep, stepLine } from './checkout-step.ts'
import { CodeField } from './code-field.tsx'
import type { FormAction } from './form-action.ts'
import { isChanged } from './is-changed.ts'
import { OrderSummary } from './order-summary.tsx'
import { PaymentStripe } from './payment-stripe.tsx'
import { PhoneSummary } from './phone-summary.tsx'
import { useCheckoutQuote } from './use-checkout-quote.ts'
import { useFoldingSteps } from './use-folding-steps.ts'
import { useMendedErrors } from './use-mended-errors.ts'
import { useStripePayment } from './use-stripe-payment.ts'

/** What a submission answers with that made no order yet. */
export type CheckoutAnswer = {
  awaited?: AwaitedPayment
  /** What it comes to now. */
  checkout?: CheckoutView
}

const UNSENT: FormState<CheckoutAnswer> = { status: 'idle', fieldErrors: {}, values: {} }

/** Fields that what it comes to hangs on. */
const PRICED_BY = new Set(['email', 'country', 'region', 'shippingMethod'])

/** Fields that nobody sees: what is wrong with them is said above. */
const HIDDEN = ['idempotencyKey', 'expectedTotalMinor', 'expectedDueMinor', 'expectedCurrency', 'expectedCart']

const MARKED = 'Check what is marked below.'

export type CheckoutFormProps = {
  checkout: CheckoutView
  methods: readonly PaymentMethodView[]
  /** Said to a shopper who comes back from a payment that made no order. */
  returned?: string
  countries: readonly AddressCountry[]
  /** What is known of the shopper already: name, email, country, or all that they entered before. */
  known: Record<string, string>
  /** Addresses of the account, the one to propose first. */
  saved: readonly KnownAddress[]
  /** Id of the one that the form starts with; '' for an address that is not among them. */
  chosen: string
  signedIn: boolean
  /** Made by the server for this checkout: the same key twice is the same order. */
  idempotencyKey: string
  placeOrder: FormAction<CheckoutAnswer>
  quote: FormAction<CheckoutView>
  applyCode: FormAction<CartView>
  removeCode: FormAction<CartView>
}

/** The whole checkout on one page; what was typed stays whatever happens, and the total is always what will be asked for. */
export function CheckoutForm(props: CheckoutFormProps) {
  const { methods, returned, countries, known, saved, signedIn, idempotencyKey, placeOrder } = props
  const [state, formAction, pending] = useActionState(placeOrder, UNSENT)
  const { form: stripeForm, confirming, problem, check } = useStripePayment(state)
  const form = useRef<HTMLFormElement>(null)
  const summary = useRef<HTMLDivElement>(null)
  const values = { ...known, ...state.values }
  const { checkout, asking, askAgain } = useCheckoutQuote(form, state.data?.checkout ?? props.checkout, props.quote)
  const latest = useRef(askAgain)
  const [choice, setChoice] = useState({ method: checkout.delivery?.id, of: checkout })
  const method = choice.of === checkout ? choice.method : checkout.delivery?.id
  const { errors, mend } = useMendedErrors(state)
  const [payment, setPayment] = useState(values.paymentMethod ?? methods[0]?.id ?? '')
  const { lines, open, watch } = useFoldingSteps(form, state, () => knownLines(props))
  const folding = (step: CheckoutStep) => ({ line: lines[step], onChange: () => open(step) })

  useEffect(() => {
    const fields = [...(form.current?.elements ?? [])].filter(isChanged).map((field) => field as HTMLInputElement)
    for (const { name, value, checked } of fields) if (name === 'paymentMethod' && checked) setPayment(value)
    if (fields.some(({ name }) => PRICED_BY.has(name))) latest.current()
  }, [])

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
    if (pending || confirming) return
    void check().then((fits) => {
      if (fits) startTransition(() => formAction(data))
    })
  }
  const change = (event: ChangeEvent<HTMLFormElement>) => {
    watch.onChange(event)
    const { name } = event.target as unknown as HTMLInputElement
    mend(name)
    if (PRICED_BY.has(name)) askAgain()
  }

  const message =
    problem ??
    state.message ??
    HIDDEN.map((name) => state.fieldErrors[name]).find(Boolean) ??
    (state.status === 'error' && Object.keys(errors).length > 0 ? MARKED : state.status === 'idle' ? returned : null)
  const { priced, currency, cart } = checkout
  const dueMinor = priced?.dueMinor ?? 0
  const isPaid = priced !== null && dueMinor === 0
  const due = formatMoney(dueMinor, currency)
  const codes = <CodeField codes={cart.codes} apply={props.applyCode} remove={props.removeCode} onCart={askAgain} />
  return (
    <div className="lg:mx-auto lg:grid lg:max-w-[1000px] lg:grid-cols-[minmax(0,1fr)_minmax(340px,420px)] lg:gap-16">
      <PhoneSummary total={due}>
        <OrderSummary checkout={checkout} busy={asking}>
          {codes}
        </OrderSummary>
      </PhoneSummary>
      <form
        ref={form}
        action={formAction}
        onSubmit={submit}
        onFocus={watch.onFocus}
        onChange={change}
        noValidate
        className="mx-auto w-full max-w-120 space-y-10 py-8 lg:mx-0 lg:py-12 [overflow-anchor:none]"
      >
        <h1 className="sr-only">Checkout</h1>
        <noscript>
          <p className="mb-10 rounded-control bg-sunken px-4 py-3 text-14">
            This works without JavaScript. When your address changes the total, you see the new one before you pay.
          </p>
        </noscript>
        <input
          type="hidden"
          autoComplete="off"
          name="idempotencyKey"
          value={state.values.idempotencyKey ?? idempotencyKey}
        />
        <input type="hidden" autoComplete="off" name="expectedTotalMinor" value={priced?.totalMinor ?? 0} />
        <input type="hidden" autoComplete="off" name="expectedDueMinor" value={dueMinor} />
        <input type="hidden" autoComplete="off" name="expectedCurrency" value={currency} />
        <input type="hidden" autoComplete="off" name="expectedCart" value={checkout.seen} />
        <div ref={summary} tabIndex={-1} className="scroll-mt-24 outline-none empty:hidden">
          {message ? (
            <FormMessage>
              {message}
              {state.code === 'sold-out' ? (
                <>
                  {' '}
                  <Link href="/cart" className="underline underline-offset-4">
                    Change your cart
                  </Link>
                </>
              ) : null}
            </FormMessage>
          ) : null}
        </div>
        <CheckoutEmail values={values} errors={errors} signedIn={signedIn} folding={folding('contact')} />
        <CheckoutAddress
          title={checkout.needsDelivery ? 'Delivery address' : 'Your address'}
          values={values}
          errors={errors}
          countries={countries}
          saved={saved}
          first={props.chosen}
          signedIn={signedIn}
          onChosen={askAgain}
          folding={folding('address')}
        />
        {checkout.needsDelivery ? (
          <CheckoutDelivery
            options={checkout.shipping}
            chosen={method}
            onChoose={(id) => setChoice({ method: id, of: checkout })}
            currency={currency}
            error={errors.shippingMethod}
            folding={folding('delivery')}
          />
        ) : (
          <input type="hidden" autoComplete="off" name="shippingMethod" value={checkout.delivery?.id} />
        )}
        <CheckoutPayment
          isPaid={isPaid}
          methods={methods}
          stripe={
            <PaymentStripe
              ref={stripeForm}
              publishableKey={methods.find(({ id }) => id === 'stripe')?.publishableKey ?? ''}
              amountMinor={dueMinor}
              currency={currency}
            />
          }
          method={payment}
          onChoose={setPayment}
          errors={errors}
          folding={folding('payment')}
        />
        <div>
          <SubmitButton size="lg" className="w-full" pending={pending || confirming} pendingLabel="Placing your order">
            {!isPaid && (payment === 'card' || payment === 'stripe') ? `Pay ${due}` : 'Place order'}
          </SubmitButton>
          {isPaid || payment === 'card' || payment === 'stripe' ? null : (
            <p className="mt-3 text-center text-13 text-muted tabular-nums">You pay {due} later.</p>
          )}
        </div>
      </form>
      <aside aria-label="Your order" className="hidden lg:block">
        <div className="sticky top-8 mt-12 rounded-card bg-sunken p-6">
          <h2 className="mb-2 font-semibold text-16">Your order</h2>
          <OrderSummary checkout={checkout} busy={asking}>
            {codes}
          </OrderSummary>
        </div>
      </aside>
    </div>
  )
}

/** Whose address is known has nothing left to fill in but the payment. */
function knownLines({ known, saved, chosen, checkout }: CheckoutFormProps): Partial<Record<CheckoutStep, string>> {
  const address: Readonly<Record<string, string>> = saved.find(({ id }) => id === chosen) ?? known
  if (!known.email || !address.line1) return {}
  return {
    contact: known.email,
    address: stepLine('address', address),
    ...(checkout.delivery && checkout.needsDelivery ? { delivery: checkout.delivery.label } : {}),
  }
}
