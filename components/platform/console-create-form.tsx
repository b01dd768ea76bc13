'use client'

import { useActionState, useState } from 'react'
import { Card, CardBody, CardFooter } from '#components/ui/card.tsx'
import { Field } from '#components/ui/field.tsx'
import { FormMessage } from '#components/ui/form-message.tsx'
import { Input } from '#components/ui/input.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { slugify } from '#lib/kernel/slug.ts'
import { type FormState, IDLE } from '#lib/web/form-state.ts'

type CreateAction = (previous: FormState<{ id: string }>, form: FormData) => Promise<FormState<{ id: string }>>

type ConsoleCreateFormProps = {
  action: CreateAction
  /** What stands behind the address: ".example.com". */
  domain: string
}

/** Opens a store on behalf of its owner. The address follows the name until somebody changes it. */
export function ConsoleCreateForm({ action, domain }: ConsoleCreateFormProps) {
  const [state, submit] = useActionState(action, IDLE)
  const [name, setName] = useState('')
  const [chosenSlug, setChosenSlug] = useState<string | null>(null)
  const slug = chosenSlug ?? slugify(name, 40)
  return (
    <form action={submit} className="max-w-120" noValidate>
      <Card>
        <CardBody className="grid gap-5">
          <FormMessage>{state.message}</FormMessage>
          <Field label="Name" name="name" error={state.fieldErrors.name}>
            {(control) => (
              <Input
                {...control}
                value={name}
                onChange={(event) => setName(event.target.value)}
                maxLength={80}
                autoComplete="off"
              />
            )}
          </Field>
          <Field label="Address" name="slug" error={state.fieldErrors.slug} hint={`${slug || 'store'}${domain}`}>
            {(control) => (
              <Input
                {...control}
                value={slug}
                onChange={(event) => setChosenSlug(event.target.value)}
                maxLength={40}
                autoComplete="off"
                autoCapitalize="none"
                spellCheck={false}
              />
            )}
          </Field>
          <Field label="Owner’s e-mail" name="email" error={state.fieldErrors.email} hint="The owner signs in with it.">
            {(control) => <Input {...control} type="email" defaultValue={state.values.email} autoComplete="off" />}
          </Field>
          <Field
            label="Password"
            name="password"
            error={state.fieldErrors.password}
            hint="Tell it to the owner safely."
          >
            {(control) => <Input {...control} type="password" autoComplete="new-password" />}
          </Field>
        </CardBody>
        <CardFooter>
          <SubmitButton pendingLabel="Creating the store">Create store</SubmitButton>
        </CardFooter>
      </Card>
    </form>
  )
}
