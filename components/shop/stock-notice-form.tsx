'use client'

import { useActionState } from 'react'
import { IDLE } from '#lib/web/form-state.ts'
import { Field } from '../ui/field.tsx'
import { Input } from '../ui/input.tsx'
import { SubmitButton } from '../ui/submit-button.tsx'
import type { FormAction } from './form-action.ts'

type StockNoticeFormProps = { variantId: string; ask: FormAction<null> }

/** For a sold-out variant: where to write when it is back. Sent before its script has come it arrives all the same. */
export function StockNoticeForm({ variantId, ask }: StockNoticeFormProps) {
  const [state, formAction] = useActionState(ask, IDLE)
  if (state.status === 'success') {
    return (
      <p role="status" className="mt-5 rounded-card bg-sunken p-4 text-14">
        Noted. We write to you once, when it is back.
      </p>
    )
  }
  return (
    <form action={formAction} noValidate className="mt-5 rounded-card bg-sunken p-4">
      <input type="hidden" name="variantId" value={variantId} />
      <p className="mb-3 text-14">Sold out. We can write to you when it is back.</p>
      <Field label="E-mail" name="email" error={Object.values(state.fieldErrors)[0] ?? state.message}>
        {(control) => (
          <Input
            {...control}
            type="email"
            inputMode="email"
            autoComplete="email"
            defaultValue={state.values.email}
            required
          />
        )}
      </Field>
      <SubmitButton variant="secondary" className="mt-3 w-full" pendingLabel="Sending">
        Tell me when it is back
      </SubmitButton>
    </form>
  )
}
