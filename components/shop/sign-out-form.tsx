'use client'

import { useActionState } from 'react'
import type { FormState } from '#lib/web/form-state.ts'
import { SubmitButton } from '../ui/submit-button.tsx'
import type { FormAction } from './form-action.ts'

const UNSENT: FormState<null> = { status: 'idle', fieldErrors: {}, values: {} }

export function SignOutForm({ action }: { action: FormAction<null> }) {
  const [, formAction] = useActionState(action, UNSENT)
  return (
    <form action={formAction}>
      <SubmitButton variant="secondary" size="sm">
        Sign out
      </SubmitButton>
    </form>
  )
}
