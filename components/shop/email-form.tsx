'use client'

import { useActionState, useEffect, useRef } from 'react'
import { type FormState, IDLE } from '#lib/web/form-state.ts'
import { Field } from '../ui/field.tsx'
import { FormMessage } from '../ui/form-message.tsx'
import { Input } from '../ui/input.tsx'
import { SubmitButton } from '../ui/submit-button.tsx'
import { focusFirstError } from './focus-first-error.ts'

type EmailFormProps = {
  action: (previous: FormState<null>, form: FormData) => Promise<FormState<null>>
  button: string
  pendingLabel: string
  /** Stands in place of the form once it was sent. */
  done: string
}

/** A form with one e-mail address; what comes of it is told in its place. */
export function EmailForm({ action, button, pendingLabel, done }: EmailFormProps) {
  const [state, formAction] = useActionState(action, IDLE)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => focusFirstError(form.current, state), [state])
  if (state.status === 'success') {
    return (
      <p role="status" className="text-14 leading-relaxed">
        {done}
      </p>
    )
  }
  return (
    <form ref={form} action={formAction} noValidate className="space-y-4">
      <FormMessage>{state.message}</FormMessage>
      <Field label="E-mail" name="email" error={state.fieldErrors.email}>
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
      <SubmitButton size="lg" className="w-full" pendingLabel={pendingLabel}>
        {button}
      </SubmitButton>
    </form>
  )
}
