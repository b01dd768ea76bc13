'use client'

import { useActionState } from 'react'
import { FormMessage } from '#components/ui/form-message.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { type FormState, IDLE } from '#lib/web/form-state.ts'
import { callAction } from './call-action.ts'
import type { FormAction } from './form-action.ts'

export function ImportButton({ id, label, action }: { id: string; label: string; action: FormAction }) {
  const [state, submit] = useActionState<FormState<never>, FormData>(
    async (_, form) => callAction(action as FormAction<never>, form),
    IDLE,
  )
  return (
    <form action={submit} className="space-y-3">
      <input type="hidden" name="id" value={id} />
      <SubmitButton>{label}</SubmitButton>
      <FormMessage>{state.message}</FormMessage>
    </form>
  )
}
