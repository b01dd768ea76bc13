'use client'

import { useRouter } from 'next/navigation'
import { useActionState } from 'react'
import { toast } from 'sonner'
import { callAction } from '#components/dashboard/call-action.ts'
import type { FormAction } from '#components/dashboard/form-action.ts'
import { Field } from '#components/ui/field.tsx'
import { FormMessage } from '#components/ui/form-message.tsx'
import { Input } from '#components/ui/input.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { type FormState, IDLE } from '#lib/web/form-state.ts'

type FleetCanaryFormProps = { action: FormAction; most: number }

/** Migrates a few stores before all others. */
export function FleetCanaryForm({ action, most }: FleetCanaryFormProps) {
  const router = useRouter()
  const [state, submit] = useActionState(async (_previous: FormState, form: FormData): Promise<FormState> => {
    const next = await callAction(action, form)
    if (next.status === 'success') toast.success('The run is on its way.')
    router.refresh()
    return next
  }, IDLE)
  return (
    <form action={submit} noValidate className="grid gap-3">
      <FormMessage>{state.message}</FormMessage>
      <Field
        label="Stores to try first"
        name="canary"
        error={state.fieldErrors.canary}
        hint="The others follow when these succeed. When one of them fails, no other is touched."
      >
        {(control) => (
          <span className="flex gap-2">
            <Input
              {...control}
              type="number"
              inputMode="numeric"
              min={1}
              max={most}
              defaultValue={state.values.canary ?? '5'}
              autoComplete="off"
              className="w-24! tabular-nums"
            />
            <SubmitButton variant="secondary" pendingLabel="Asking">
              Try first, then all
            </SubmitButton>
          </span>
        )}
      </Field>
    </form>
  )
}
