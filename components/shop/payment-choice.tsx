'use client'

import { Fragment, type ReactNode } from 'react'
import type { PaymentMethodView } from '#lib/payments/find-payment-methods.ts'
import { RadioCard, RadioGroup } from '../ui/radio-group.tsx'
import { PaymentCardFields } from './payment-card-fields.tsx'

type PaymentChoiceProps = {
  /** What the store has switched on, in the order it is offered. */
  methods: readonly PaymentMethodView[]
  chosen: string
  onChoose: (id: string) => void
  errors: Record<string, string>
  /** Stripe's form, for stores that take cards by it. */
  stripe?: ReactNode
}

/** The ways to pay, and under the chosen one what it asks for. The field is `paymentMethod`. */
export function PaymentChoice({ methods, chosen, onChoose, errors, stripe }: PaymentChoiceProps) {
  if (methods.length === 0) {
    return <p className="text-14 text-muted">This shop takes no payments right now. Write to it to order.</p>
  }
  return (
    <>
      <RadioGroup legend="Payment" legendHidden>
        {methods.map(({ id, label, description }, index) => (
          <Fragment key={id}>
            <RadioCard
              name="paymentMethod"
              value={id}
              checked={chosen === id}
              onChange={() => onChoose(id)}
              label={label}
              description={id === 'card' ? undefined : description || undefined}
              className={`relative has-checked:z-1 ${index === 0 ? 'rounded-t-control' : '-mt-px'} ${index === methods.length - 1 && !(id === 'card' && chosen === id) ? 'rounded-b-control' : ''}`}
            />
            {id === 'card' && chosen === id ? <PaymentCardFields errors={errors} /> : null}
            {id === 'stripe' && chosen === id ? stripe : null}
          </Fragment>
        ))}
      </RadioGroup>
      {errors.paymentMethod ? (
        <p data-wrong className="mt-1.5 text-13 text-red">
          {errors.paymentMethod}
        </p>
      ) : null}
    </>
  )
}
