'use client'

import { useRouter } from 'next/navigation'
import { useActionState } from 'react'
import { Card, CardBody, CardHeader, CardTitle } from '#components/ui/card.tsx'
import { Field } from '#components/ui/field.tsx'
import { FormMessage } from '#components/ui/form-message.tsx'
import { Input } from '#components/ui/input.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { IDLE } from '#lib/web/form-state.ts'
import { callAction } from './call-action.ts'
import type { FormAction } from './form-action.ts'

type DomainFormProps = { action: FormAction; isFirst: boolean }

/** Adds a domain; what it needs then stands in its card. */
export function DomainForm({ action, isFirst }: DomainFormProps) {
  const router = useRouter()
  const [state, submit] = useActionState(async (_: unknown, form: FormData) => {
    const answer = await callAction(action, form)
    if (answer.status === 'success') router.refresh()
    return answer
  }, IDLE)
  return (
    <Card>
      <CardHeader>
        <CardTitle>{isFirst ? 'Sell under your own name' : 'Add another domain'}</CardTitle>
        <p className="mt-1 max-w-[68ch] text-14 text-muted">
          A domain that you have registered anywhere. We then show you the records that lead it here.
        </p>
      </CardHeader>
      <CardBody>
        <form action={submit} className="grid max-w-120 gap-4" noValidate>
          <FormMessage>{state.message}</FormMessage>
          <Field label="Domain" name="host" hint="Such as shop.example.com" error={state.fieldErrors.host}>
            {(control) => (
              <Input
                {...control}
                key={state.status === 'success' ? 'added' : 'typed'}
                defaultValue={state.values.host}
                type="text"
                inputMode="url"
                autoComplete="off"
                autoCapitalize="none"
                spellCheck={false}
                required
              />
            )}
          </Field>
          <SubmitButton className="justify-self-start" pendingLabel="Adding">
            Add domain
          </SubmitButton>
        </form>
      </CardBody>
    </Card>
  )
}
