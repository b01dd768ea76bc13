'use client'

import { type ReactNode, useActionState } from 'react'
import { IDLE } from '#lib/web/form-state.ts'
import { SubmitButton } from '../ui/submit-button.tsx'
import type { FormAction } from './form-action.ts'

type QuietButtonFormProps = { action: FormAction<null>; id: string; label: string; children: ReactNode }

/** One thing done to one row, as a link among others. */
export function QuietButtonForm({ action, id, label, children }: QuietButtonFormProps) {
  const [state, formAction] = useActionState(action, IDLE)
  return (
    <form action={formAction} className="flex items-center gap-2">
      <input type="hidden" name="id" value={id} />
      <SubmitButton variant="link" aria-label={label}>
        {children}
      </SubmitButton>
      {state.status === 'error' ? (
        <span role="alert" className="text-13 text-red">
          {state.message}
        </span>
      ) : null}
    </form>
  )
}
