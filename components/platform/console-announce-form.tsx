'use client'

import { useRouter } from 'next/navigation'
import { useActionState, useEffect } from 'react'
import { toast } from 'sonner'
import { Card, CardBody, CardFooter } from '#components/ui/card.tsx'
import { Field } from '#components/ui/field.tsx'
import { FormMessage } from '#components/ui/form-message.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { Textarea } from '#components/ui/textarea.tsx'
import { type FormState, IDLE } from '#lib/web/form-state.ts'

type AnnounceAction = (previous: FormState<{ id: string }>, form: FormData) => Promise<FormState<{ id: string }>>

/** One line for all merchants. */
export function ConsoleAnnounceForm({ action }: { action: AnnounceAction }) {
  const [state, submit] = useActionState(action, IDLE)
  const router = useRouter()
  useEffect(() => {
    if (state.status !== 'success') return
    toast.success('Every dashboard shows it now.')
    router.refresh()
  }, [state, router])
  return (
    <form action={submit} className="max-w-120" noValidate>
      <Card>
        <CardBody className="grid gap-5">
          <FormMessage>{state.message}</FormMessage>
          <Field
            label="Announcement"
            name="text"
            error={state.fieldErrors.text}
            hint="One line, above every dashboard until the merchant puts it away."
          >
            {(control) => <Textarea {...control} rows={3} maxLength={240} defaultValue={state.values.text} />}
          </Field>
        </CardBody>
        <CardFooter>
          <SubmitButton pendingLabel="Announcing">Announce</SubmitButton>
        </CardFooter>
      </Card>
    </form>
  )
}
