'use client'

import { startTransition, useActionState, useEffect, useState } from 'react'
import type { CartView } from '#lib/cart/cart-view.ts'
import type { FormState } from '#lib/web/form-state.ts'
import type { FormAction } from './form-action.ts'
import { showCartCount } from './session-store.ts'

const UNCHANGED: FormState<CartView> = { status: 'idle', fieldErrors: {}, values: {} }

/**
 * A cart that can be changed: what the store answered last, and how to ask for another quantity.
 * @param given the cart as the page or another action knows it; a newer one replaces what was answered before
 */
export function useCart(given: CartView, setQuantity: FormAction<CartView>) {
  const [answer, action, pending] = useActionState(setQuantity, UNCHANGED)
  const [known, setKnown] = useState({ given, answered: answer.data })
  const [cart, setCart] = useState(answer.data ?? given)
  if (given !== known.given || answer.data !== known.answered) {
    setKnown({ given, answered: answer.data })
    setCart(answer.data && answer.data !== known.answered ? answer.data : given !== known.given ? given : cart)
  }
  useEffect(() => {
    if (answer.data) showCartCount(answer.data.count)
  }, [answer.data])

  const change = (variantId: string, quantity: number) => {
    const form = new FormData()
    form.set('variantId', variantId)
    form.set('quantity', String(quantity))
    startTransition(() => action(form))
  }
  const message = answer.status === 'error' ? (answer.message ?? Object.values(answer.fieldErrors)[0]) : undefined
  return { cart, setCart, answer, action, pending, change, message }
}
