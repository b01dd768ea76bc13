'use client'

import { useActionState } from 'react'
import { IDLE } from '#lib/web/form-state.ts'
import { FormMessage } from '../ui/form-message.tsx'
import { SubmitButton } from '../ui/submit-button.tsx'
import type { FormAction } from './form-action.ts'

/** Until the mailbox is confirmed: why to do it, and the mail once more. */
export function ConfirmMailbox({ action, email }: { action: FormAction<null>; email: string }) {
  const [state, formAction] = useActionState(action, IDLE)
  return (
    <form
      action={formAction}
      className="mb-8 flex flex-wrap items-center justify-between gap-x-6 gap-y-3 rounded-card bg-sunken p-4 text-14"
    >
      <p className="min-w-0 flex-1 basis-64 break-words text-muted">
        {state.status === 'success'
          ? `We wrote to ${email}. Open the link in the mail.`
          : `Confirm ${email}, and orders that you placed with it as a guest show up here.`}
      </p>
      {state.status === 'success' ? null : (
        <SubmitButton variant="secondary" size="sm" pendingLabel="Sending">
          Send the mail
        </SubmitButton>
      )}
      <FormMessage className="basis-full">{state.status === 'error' ? state.message : null}</FormMessage>
    </form>
  )
}
