'use client'

import { useActionState } from 'react'
import { type FormState, IDLE } from '#lib/web/form-state.ts'
import { FormMessage } from '../ui/form-message.tsx'
import { SubmitButton } from '../ui/submit-button.tsx'

type OneButtonFormProps = {
  action: (previous: FormState<null>, form: FormData) => Promise<FormState<null>>
  fields: Record<string, string>
  button: string
  pendingLabel: string
  /** Stands in place of the form once it was sent. */
  done: string
}

/** One thing that a link in a mail leads to: it happens at the press of a button, not when a mail scanner opens the link. */
export function OneButtonForm({ action, fields, button, pendingLabel, done }: OneButtonFormProps) {
  const [state, formAction] = useActionState(action, IDLE)
  if (state.status === 'success') {
    return (
      <p role="status" className="text-14 leading-relaxed">
        {done}
      </p>
    )
  }
  return (
    <form action={formAction} className="space-y-4">
      <FormMessage>{state.message}</FormMessage>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton size="lg" className="w-full" pendingLabel={pendingLabel}>
        {button}
      </SubmitButton>
    </form>
  )
}
