'use client'

import type { PaymentMethodView } from '#lib/payments/find-payment-methods.ts'
import { CheckoutSection, type Folding } from './checkout-section.tsx'
import { PaymentChoice } from './payment-choice.tsx'

type CheckoutPaymentProps = {
  methods: readonly PaymentMethodView[]
  method: string
  onChoose: (method: string) => void
  errors: Record<string, string>
  folding: Folding
}

export function CheckoutPayment({ methods, method, onChoose, errors, folding }: CheckoutPaymentProps) {
  const label = methods.find(({ id }) => id === method)?.label ?? ''
  const line = folding.line === undefined || method === 'card' ? folding.line : label
  return (
    <CheckoutSection step="payment" title="Payment" folding={{ ...folding, line }}>
      <PaymentChoice methods={methods} chosen={method} onChoose={onChoose} errors={errors} />
    </CheckoutSection>
  )
}
