'use client'

import { LoaderCircle } from 'lucide-react'
import { startTransition, useActionState, useEffect, useRef } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Field } from '#components/ui/field.tsx'
import { FormMessage } from '#components/ui/form-message.tsx'
import { Input } from '#components/ui/input.tsx'
import { type FormState, IDLE } from '#lib/web/form-state.ts'
import { MarketPasswordInput } from './market-password-input.tsx'
import { MarketSignUpAddress } from './market-sign-up-address.tsx'
import { MarketSignUpProgress, type SignedUpStore } from './market-sign-up-progress.tsx'
import { useHydrated } from './use-hydrated.ts'

type MarketSignUpFormProps = {
  action: (previous: FormState<SignedUpStore>, form: FormData) => Promise<FormState<SignedUpStore>>
  /** Already chosen on the landing page; '' otherwise. */
  slug: string
  /** What follows a store's name in its address. */
  suffix: string
}

/** The sign-up card. Without JavaScript the same form is posted and answered by a page. */
export function MarketSignUpForm({ action, slug, suffix }: MarketSignUpFormProps) {
  const [state, submit, pending] = useActionState(action, IDLE)
  const form = useRef<HTMLFormElement>(null)
  const hydrated = useHydrated()

  useEffect(() => {
    if (state.status === 'error') form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
  }, [state])

  if (state.data) return <MarketSignUpProgress store={state.data} />

  const { fieldErrors: errors, values } = state
  return (
    <form
      ref={form}
      action={submit}
      noValidate
      className="grid gap-5"
      onSubmit={(event) => {
        // Handed over by hand: React empties a form after its own action, and the password would have to be typed again.
        event.preventDefault()
        if (pending) return
        const data = new FormData(event.currentTarget)
        startTransition(() => submit(data))
      }}
    >
      <FormMessage>{state.message}</FormMessage>
      <MarketSignUpAddress
        suffix={suffix}
        name={values.name ?? ''}
        slug={values.slug ?? slug}
        errors={{ name: errors.name, slug: errors.slug }}
      />
      <Field
        label="E-mail"
        name="email"
        error={errors.email}
        hint={errors.email ? undefined : 'You sign in with it. Shoppers never see it.'}
      >
        {(control) => (
          <Input {...control} type="email" autoComplete="email" inputMode="email" defaultValue={values.email} />
        )}
      </Field>
      <Field
        label="Password"
        name="password"
        error={errors.password}
        hint={errors.password ? undefined : 'At least 10 characters.'}
      >
        {(control) => <MarketPasswordInput {...control} autoComplete="new-password" />}
      </Field>
      {hydrated ? <input type="hidden" name="enhanced" value="1" /> : null}
      <Button type="submit" size="lg" aria-disabled={pending || undefined} className="mt-1 w-full">
        {pending ? <LoaderCircle aria-hidden size={16} strokeWidth={1.5} className="animate-spin" /> : null}
        {pending ? 'Making your store' : 'Open your store'}
      </Button>
    </form>
  )
}
