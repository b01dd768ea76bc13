'use client'

import { useLayoutEffect, useRef, useState } from 'react'
import { Field } from '../ui/field.tsx'
import { Input } from '../ui/input.tsx'
import { groupedCardNumber, writtenExpiry } from './card-writing.ts'

/** The test provider's card. Its data is kept by the page alone: no answer of the server carries it back. */
export function PaymentCardFields({ errors }: { errors: Record<string, string> }) {
  const [number, setNumber] = useState('')
  const [expiry, setExpiry] = useState('')
  const [cvc, setCvc] = useState('')
  const fields = useRef<HTMLDivElement>(null)
  // Whoever is quick, or whose browser fills it in, has written before the script came: the next drawing would empty it.
  useLayoutEffect(() => {
    const written = (name: string) => fields.current?.querySelector<HTMLInputElement>(`[name=${name}]`)?.value ?? ''
    setNumber(groupedCardNumber(written('cardNumber')))
    setExpiry(writtenExpiry(written('cardExpiry'), ''))
    setCvc(written('cardCvc').replaceAll(/\D/g, ''))
  }, [])
  return (
    <div ref={fields} className="-mt-px grid grid-cols-2 gap-4 border border-line-strong p-4">
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
        Test payments: 4242 4242 4242 4242 pays, 4000 0000 0000 3220 asks you first, 4000 0000 0000 0002 is declined,
        4000 0000 0000 9995 has too little on it. Any date ahead, any three digits.
      </p>
    </div>
  )
}
