'use client'

import type { ReactNode } from 'react'
import type { PaymentMethodView } from '#lib/payments/find-payment-methods.ts'
import { CheckoutSection, type Folding } from './checkout-section.tsx'
import { PaymentChoice } from './payment-choice.tsx'

type CheckoutPaymentProps = {
  /** Nothing is left to pay: gift cards and discounts have done it. */
  isPaid: boolean
  methods: readonly PaymentMethodView[]
  method: string
  onChoose: (method: string) => void
  errors: Record<string, string>
  folding: Folding
  stripe: ReactNode
}

export function CheckoutPayment({ isPaid, methods, method, onChoose, errors, folding, stripe }: CheckoutPaymentProps) {
  if (isPaid) {
    return (
      <CheckoutSection step="payment" title="Payment" folding={{ ...folding, line: undefined }}>
        <input type="hidden" autoComplete="off" name="paymentMethod" value="gift-card" />
        <p className="rounded-control bg-sunken px-4 py-3 text-14">There is nothing left to pay.</p>
      </CheckoutSection>
    )
  }
  const label = methods.find(({ id }) => id === method)?.label ?? ''
  const line = folding.line === undefined || method === 'card' ? folding.line : label
  return (
    <CheckoutSection step="payment" title="Payment" folding={{ ...folding, line }}>
      <PaymentChoice methods={methods} chosen={method} onChoose={onChoose} errors={errors} stripe={stripe} />
      <p className="mt-3 text-13 text-muted">The bill is made out to the address above.</p>
    </CheckoutSection>
  )
}
