'use client'

import { useState } from 'react'
import { Field } from '../ui/field.tsx'
import { Input } from '../ui/input.tsx'
import { RadioCard, RadioGroup } from '../ui/radio-group.tsx'
import { groupedCardNumber, writtenExpiry } from './card-writing.ts'
import { CheckoutSection, type Folding } from './checkout-section.tsx'

type CheckoutPaymentProps = {
  method: string
  onChoose: (method: string) => void
  errors: Record<string, string>
  folding: Folding
}

/** Card data is kept by the page alone: no answer of the server carries it back. */
export function CheckoutPayment({ method, onChoose, errors, folding }: CheckoutPaymentProps) {
  const [number, setNumber] = useState('')
  const [expiry, setExpiry] = useState('')
  const [cvc, setCvc] = useState('')
  return (
    <CheckoutSection step="payment" title="Payment" folding={folding}>
      <RadioGroup legend="Payment" legendHidden>
        <RadioCard
          name="paymentMethod"
          value="card"
          checked={method === 'card'}
          onChange={() => onChoose('card')}
          label="Card"
          className="rounded-t-control"
        />
        {method === 'card' ? (
          <div className="-mt-px grid grid-cols-2 gap-4 border border-line-strong p-4">
            <Field label="Card number" name="cardNumber" error={errors.cardNumber} className="col-span-2">
              {(control) => (
                <Input
                  {...control}
                  inputMode="numeric"
                  autoComplete="cc-number"
                  pattern="[0-9 ]{14,23}"
                  required
                  maxLength={23}
                  value={number}
                  onChange={(event) => setNumber(groupedCardNumber(event.currentTarget.value))}
                  className="tabular-nums"
                />
              )}
            </Field>
            <Field label="Expiry" name="cardExpiry" error={errors.cardExpiry}>
              {(control) => (
                <Input
                  {...control}
                  inputMode="numeric"
                  autoComplete="cc-exp"
                  pattern="[0-9]{2}/[0-9]{2}"
                  required
                  placeholder="MM/YY"
                  maxLength={7}
                  value={expiry}
                  onChange={(event) => setExpiry(writtenExpiry(event.currentTarget.value, expiry))}
                  className="tabular-nums"
                />
              )}
            </Field>
            <Field label="Security code" name="cardCvc" error={errors.cardCvc}>
              {(control) => (
                <Input
                  {...control}
                  inputMode="numeric"
                  autoComplete="cc-csc"
                  pattern="[0-9]{3,4}"
                  required
                  maxLength={4}
                  value={cvc}
                  onChange={(event) => setCvc(event.currentTarget.value.replaceAll(/\D/g, ''))}
                  className="tabular-nums"
                />
              )}
            </Field>
            <p className="col-span-2 text-13 text-muted">
              Test payments: 4242 4242 4242 4242 pays, 4000 0000 0000 0002 is declined, 4000 0000 0000 9995 has too
              little on it. Any date ahead, any three digits.
            </p>
          </div>
        ) : null}
        <RadioCard
          name="paymentMethod"
          value="manual"
          checked={method === 'manual'}
          onChange={() => onChoose('manual')}
          label="Pay on delivery"
          description="You pay when it arrives."
          className="-mt-px relative rounded-b-control"
        />
      </RadioGroup>
      {errors.paymentMethod ? (
        <p data-wrong className="mt-1.5 text-13 text-red">
          {errors.paymentMethod}
        </p>
      ) : null}
    </CheckoutSection>
  )
}
