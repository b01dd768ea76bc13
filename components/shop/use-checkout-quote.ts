'use client'

import { type RefObject, useEffect, useRef, useState } from 'react'
import type { CheckoutView } from '#lib/checkout/get-checkout.ts'
import { IDLE } from '#lib/web/form-state.ts'
import type { FormAction } from './form-action.ts'

/** What was typed within so long is one question, ms. */
const SETTLE_MS = 200

/**
 * What the checkout comes to with what the form says so far: the page's own figures first, then those of the latest
 * answer. An answer that was overtaken by another question is dropped.
 * @param given what the page or the last submission knows; another one replaces what was answered before
 */
export function useCheckoutQuote(
  form: RefObject<HTMLFormElement | null>,
  given: CheckoutView,
  ask: FormAction<CheckoutView>,
) {
  const [known, setKnown] = useState(given)
  const [checkout, setCheckout] = useState(given)
  const [asking, setAsking] = useState(false)
  const question = useRef(0)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  if (given !== known) {
    setKnown(given)
    setCheckout(given)
  }
  useEffect(() => () => clearTimeout(timer.current), [])

  const send = async (number: number) => {
    if (!form.current) return
    // Without an answer the figures stay; the store compares them when the order is placed.
    const answer = await ask(IDLE, new FormData(form.current)).catch(() => null)
    if (number !== question.current) return
    if (answer?.data) setCheckout(answer.data)
    setAsking(false)
  }
  const askAgain = () => {
    question.current++
    setAsking(true)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void send(question.current), SETTLE_MS)
  }
  return { checkout, asking, askAgain }
}
