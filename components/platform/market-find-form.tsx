'use client'

import { useActionState } from 'react'
import { Field } from '#components/ui/field.tsx'
import { FormMessage } from '#components/ui/form-message.tsx'
import { Input } from '#components/ui/input.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { type FormState, IDLE } from '#lib/web/form-state.ts'

type MarketFindFormProps = { action: (previous: FormState<null>, form: FormData) => Promise<FormState<null>> }

/** Asks for an e-mail. What it answers is the same for everybody. */
export function MarketFindForm({ action }: MarketFindFormProps) {
  const [state, submit] = useActionState(action, IDLE)
  return (
    <form action={submit} noValidate className="grid gap-5">
      {state.status === 'success' ? (
        <FormMessage tone="success">
          If a store belongs to that e-mail, a message with its address is on its way.
        </FormMessage>
      ) : (
        <FormMessage>{state.message}</FormMessage>
      )}
      <Field label="E-mail" name="email" error={state.fieldErrors.email} hint="The one you opened your store with.">
        {(control) => (
          <Input {...control} type="email" autoComplete="email" inputMode="email" defaultValue={state.values.email} />
        )}
      </Field>
      <SubmitButton size="lg" className="w-full">
        Send me the address
      </SubmitButton>
    </form>
  )
}
