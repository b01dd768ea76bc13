'use client'

import { useActionState, useEffect, useRef } from 'react'
import type { FormState } from '#lib/web/form-state.ts'
import { Field } from '../ui/field.tsx'
import { FormMessage } from '../ui/form-message.tsx'
import { Input } from '../ui/input.tsx'
import { SubmitButton } from '../ui/submit-button.tsx'
import { focusFirstError } from './focus-first-error.ts'
import type { FormAction } from './form-action.ts'

type OrderAccountFormProps = { action: FormAction<string>; id: string; doorKey: string; email: string }

const UNSENT: FormState<string> = { status: 'idle', fieldErrors: {}, values: {} }

/** For a guest who has just bought: one field, and the order is in an account. */
export function OrderAccountForm({ action, id, doorKey, email }: OrderAccountFormProps) {
  const [state, formAction] = useActionState(action, UNSENT)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => focusFirstError(form.current, state), [state])
  return (
    <form
      ref={form}
      action={formAction}
      noValidate
      className="mt-10 max-w-120 rounded-card border border-line p-5 sm:p-6"
    >
      <h2 className="font-semibold text-18">Keep this order in an account</h2>
      <p className="mt-1 mb-5 text-14 text-muted">
        Choose a password for <span className="text-text [overflow-wrap:anywhere]">{email}</span>. Next time your
        address is filled in.
      </p>
      <FormMessage className="mb-4">{state.message}</FormMessage>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="key" value={doorKey} />
      <input type="email" name="username" value={email} autoComplete="username" readOnly hidden />
      <Field label="Password" name="password" error={state.fieldErrors.password} hint="At least 10 characters.">
        {(control) => <Input {...control} type="password" autoComplete="new-password" required />}
      </Field>
      <SubmitButton className="mt-4" pendingLabel="Creating your account">
        Create account
      </SubmitButton>
    </form>
  )
}
