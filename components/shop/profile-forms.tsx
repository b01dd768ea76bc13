'use client'

import { useActionState, useEffect, useRef } from 'react'
import { IDLE } from '#lib/web/form-state.ts'
import { Field } from '../ui/field.tsx'
import { FormMessage } from '../ui/form-message.tsx'
import { Input } from '../ui/input.tsx'
import { SubmitButton } from '../ui/submit-button.tsx'
import { focusFirstError } from './focus-first-error.ts'
import type { FormAction } from './form-action.ts'

/** What the shopper is called. */
export function ProfileForm({ action, name, email }: { action: FormAction<null>; name: string; email: string }) {
  const [state, formAction] = useActionState(action, IDLE)
  return (
    <form action={formAction} noValidate className="space-y-4">
      <p className="text-14">
        <span className="block text-13 text-muted">E-mail</span>
        <span className="[overflow-wrap:anywhere]">{email}</span>
      </p>
      <Field label="Name" name="name" error={state.fieldErrors.name}>
        {(control) => <Input {...control} autoComplete="name" defaultValue={state.values.name ?? name} required />}
      </Field>
      <FormMessage>{state.status === 'error' ? state.message : null}</FormMessage>
      <FormMessage tone="success">{state.status === 'success' ? 'Saved.' : null}</FormMessage>
      <SubmitButton variant="secondary" pendingLabel="Saving">
        Save name
      </SubmitButton>
    </form>
  )
}

/** Another password, for whoever knows the one there is. */
export function PasswordForm({ action, email }: { action: FormAction<null>; email: string }) {
  const [state, formAction] = useActionState(action, IDLE)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => focusFirstError(form.current, state), [state])
  return (
    <form ref={form} action={formAction} noValidate className="space-y-4">
      <h2 className="font-semibold text-18">Password</h2>
      <input type="email" name="username" value={email} autoComplete="username" readOnly hidden />
      <Field label="Current password" name="currentPassword" error={state.fieldErrors.currentPassword}>
        {(control) => <Input {...control} type="password" autoComplete="current-password" required />}
      </Field>
      <Field label="New password" name="password" error={state.fieldErrors.password} hint="At least 10 characters.">
        {(control) => <Input {...control} type="password" autoComplete="new-password" required />}
      </Field>
      <FormMessage>{state.status === 'error' ? state.message : null}</FormMessage>
      <FormMessage tone="success">
        {state.status === 'success' ? 'Changed. You are signed out everywhere else.' : null}
      </FormMessage>
      <SubmitButton variant="secondary" pendingLabel="Changing">
        Change password
      </SubmitButton>
    </form>
  )
}
