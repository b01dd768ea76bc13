'use client'

import { useActionState, useEffect, useRef } from 'react'
import { type FormState, IDLE } from '#lib/web/form-state.ts'
import { Field } from '../ui/field.tsx'
import { FormMessage } from '../ui/form-message.tsx'
import { Input } from '../ui/input.tsx'
import { SubmitButton } from '../ui/submit-button.tsx'
import { focusFirstError } from './focus-first-error.ts'

type NewPasswordFormProps = {
  action: (previous: FormState<null>, form: FormData) => Promise<FormState<null>>
  token: string
  /** Whose password it is; password managers read it. */
  email: string
}

export function NewPasswordForm({ action, token, email }: NewPasswordFormProps) {
  const [state, formAction] = useActionState(action, IDLE)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => focusFirstError(form.current, state), [state])
  return (
    <form ref={form} action={formAction} noValidate className="space-y-4">
      <FormMessage>{state.message}</FormMessage>
      <input type="hidden" name="token" value={token} />
      <input type="email" name="username" value={email} autoComplete="username" readOnly hidden />
      <Field label="New password" name="password" error={state.fieldErrors.password} hint="At least 10 characters.">
        {(control) => <Input {...control} type="password" autoComplete="new-password" required />}
      </Field>
      <SubmitButton size="lg" className="w-full" pendingLabel="Saving">
        Save and sign in
      </SubmitButton>
    </form>
  )
}
