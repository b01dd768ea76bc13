'use client'

import { useActionState, useEffect, useRef } from 'react'
import type { FormState } from '#lib/web/form-state.ts'
import { Field } from '../ui/field.tsx'
import { FormMessage } from '../ui/form-message.tsx'
import { Input } from '../ui/input.tsx'
import { SubmitButton } from '../ui/submit-button.tsx'
import { focusFirstError } from './focus-first-error.ts'
import type { FormAction } from './form-action.ts'

const UNSENT: FormState<string> = { status: 'idle', fieldErrors: {}, values: {} }

type SignInFormProps = {
  action: FormAction<string>
  /** Where to go afterwards; a path of this shop. */
  next?: string
}

export function SignInForm({ action, next }: SignInFormProps) {
  const [state, formAction] = useActionState(action, UNSENT)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => focusFirstError(form.current, state), [state])
  const { values, fieldErrors } = state
  return (
    <form ref={form} action={formAction} noValidate className="space-y-4">
      <FormMessage>{state.message}</FormMessage>
      {next ? <input type="hidden" name="next" value={next} /> : null}
      <Field label="E-mail" name="login" error={fieldErrors.login}>
        {(control) => (
          <Input
            {...control}
            type="email"
            inputMode="email"
            autoComplete="username"
            defaultValue={values.login}
            required
          />
        )}
      </Field>
      <Field label="Password" name="password" error={fieldErrors.password}>
        {(control) => <Input {...control} type="password" autoComplete="current-password" required />}
      </Field>
      <SubmitButton size="lg" className="w-full" pendingLabel="Signing in">
        Sign in
      </SubmitButton>
    </form>
  )
}
