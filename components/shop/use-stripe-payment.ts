'use client'

import { useEffect, useRef, useState } from 'react'
import type { AwaitedPayment } from '#lib/checkout/payment-outcome.ts'
import type { FormState } from '#lib/web/form-state.ts'
import type { StripeForm } from './payment-stripe.tsx'

/** What the checkout's action answers with, as far as Stripe goes on from it. */
type Answer = { awaited?: AwaitedPayment }

/**
 * Goes on with Stripe's form once the order has been sent: the answer carries the secret of the payment, and Stripe
 * leads the browser on to the order. What goes wrong before that is told, and the form can be sent again.
 * @param answer of the checkout's action
 */
export function useStripePayment(answer: FormState<Answer>) {
  const form = useRef<StripeForm>(null)
  const [problem, setProblem] = useState<{ text: string; of: FormState<Answer> } | null>(null)
  const [confirming, setConfirming] = useState(false)

  useEffect(() => {
    const awaited = answer.data?.awaited
    if (answer.status !== 'success' || awaited?.challenge.kind !== 'client-secret') return
    const returnUrl = `${location.origin}/checkout/return/${awaited.paymentId}`
    const { clientSecret } = awaited.challenge
    setConfirming(true)
    const told = form.current?.confirm(clientSecret, returnUrl) ?? Promise.resolve(null)
    void told
      .catch(() => 'The payment could not be made. You have not been charged. Try again.')
      .then((text) => {
        setConfirming(false)
        if (text) setProblem({ text, of: answer })
      })
  }, [answer])

  return {
    /** For `PaymentStripe`. */
    form,
    confirming,
    /** Belongs to the last try only. */
    problem: problem?.of === answer ? problem.text : null,
    /** Before sending: true when Stripe's form is filled in, or is not there. */
    check: async () => {
      const text = (await form.current?.check()) ?? null
      setProblem(text ? { text, of: answer } : null)
      return text === null
    },
  }
}
