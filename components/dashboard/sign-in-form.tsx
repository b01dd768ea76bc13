'use client'

import { useActionState } from 'react'
import { Field } from '#components/ui/field.tsx'
import { FormMessage } from '#components/ui/form-message.tsx'
import { Input } from '#components/ui/input.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { type FormState, IDLE } from '#lib/web/form-state.ts'

type SignInAction = (previous: FormState<null>, form: FormData) => Promise<FormState<null>>

/** Signs staff in to their store, or an operator to the console. */
export function SignInForm({ action }: { action: SignInAction }) {
  const [state, submit] = useActionState(action, IDLE)
  return (
    <form action={submit} className="grid gap-4" noValidate>
      <FormMessage>{state.message}</FormMessage>
      <Field label="E-mail or user name" name="login" error={state.fieldErrors.login}>
        {(control) => (
          <Input
            {...control}
            defaultValue={state.values.login}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            required
          />
        )}
      </Field>
      <Field label="Password" name="password" error={state.fieldErrors.password}>
        {(control) => <Input {...control} type="password" autoComplete="current-password" required />}
      </Field>
      <SubmitButton size="lg" className="mt-1 w-full" pendingLabel="Signing in">
        Sign in
      </SubmitButton>
    </form>
  )
}
