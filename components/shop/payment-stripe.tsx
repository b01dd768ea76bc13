'use client'

import { type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react'
import { loadStripe, type StripeElements, type StripeScript } from './stripe-script.ts'

/** What the checkout asks of Stripe's form; each answers with what is wrong, or null. */
export type StripeForm = {
  /** Before the order is sent: is the card written out? */
  check(): Promise<string | null>
  /** Takes the payment; when it goes well the browser leaves for `returnUrl` and this never answers. */
  confirm(clientSecret: string, returnUrl: string): Promise<string | null>
}

type PaymentStripeProps = {
  ref: Ref<StripeForm>
  publishableKey: string
  /** What is to be paid, in minor units of `currency`. */
  amountMinor: number
  currency: string
}

const BROKEN = 'The payment could not be made. You have not been charged. Try again.'

/** Stripe's own form, in a frame of Stripe's: what is written into it never reaches the shop. */
export function PaymentStripe({ ref, publishableKey, amountMinor, currency }: PaymentStripeProps) {
  const place = useRef<HTMLDivElement>(null)
  const loaded = useRef<{ stripe: StripeScript; elements: StripeElements } | null>(null)
  const [state, setState] = useState<'loading' | 'ready' | 'failed'>('loading')
  const amount = useRef(amountMinor)

  useEffect(() => {
    amount.current = amountMinor
    if (amountMinor > 0) loaded.current?.elements.update({ amount: amountMinor })
  }, [amountMinor])

  useEffect(() => {
    let gone = false
    let remove = () => {}
    loadStripe(publishableKey).then(
      (stripe) => {
        if (gone || !place.current) return
        const options = { mode: 'payment', currency: currency.toLowerCase(), paymentMethodTypes: ['card'] } as const
        const elements = stripe.elements({
          ...options,
          paymentMethodTypes: [...options.paymentMethodTypes],
          amount: amount.current,
          appearance: appearanceOf(place.current),
        })
        const element = elements.create('payment')
        element.on('ready', () => setState('ready'))
        element.mount(place.current)
        loaded.current = { stripe, elements }
        remove = () => element.destroy()
      },
      () => setState('failed'),
    )
    return () => {
      gone = true
      loaded.current = null
      remove()
    }
  }, [publishableKey, currency])

  useImperativeHandle(ref, () => ({
    check: async () => {
      if (!loaded.current) return 'The card form is still loading. Try again in a moment.'
      const { error } = await loaded.current.elements.submit()
      return error ? (error.message ?? 'Check your card.') : null
    },
    confirm: async (clientSecret, returnUrl) => {
      if (!loaded.current) return BROKEN
      const { stripe, elements } = loaded.current
      const { error } = await stripe.confirmPayment({
        elements,
        clientSecret,
        confirmParams: { return_url: returnUrl },
      })
      return error ? (error.message ?? BROKEN) : null
    },
  }))

  return (
    <div className="-mt-px border border-line-strong p-4">
      {state === 'failed' ? (
        <p className="text-14 text-red" role="alert">
          The card form did not load. Reload the page, or choose another way to pay.
        </p>
      ) : null}
      <noscript>
        <p className="text-14">Stripe needs JavaScript. Switch it on, or choose another way to pay.</p>
      </noscript>
      {state === 'loading' ? <div className="h-40 animate-pulse rounded-control bg-sunken" aria-hidden /> : null}
      <div ref={place} className={state === 'ready' ? undefined : 'sr-only'} />
    </div>
  )
}

/** Stripe's form in the shop's colours: it is a frame, so they are told to it. */
function appearanceOf(element: HTMLElement): object {
  const { color, fontFamily } = getComputedStyle(element)
  const dark = matchMedia('(prefers-color-scheme: dark)').matches
  return { theme: dark ? 'night' : 'stripe', variables: { fontFamily, colorText: color } }
}
