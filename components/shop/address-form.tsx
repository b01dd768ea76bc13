'use client'

import { useActionState, useEffect, useRef } from 'react'
import type { SavedAddress } from '#lib/customers/schema.ts'
import { IDLE } from '#lib/web/form-state.ts'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { FormMessage } from '../ui/form-message.tsx'
import { Link } from '../ui/link.tsx'
import { SubmitButton } from '../ui/submit-button.tsx'
import { type AddressCountry, AddressFields } from './address-fields.tsx'
import { focusFirstError } from './focus-first-error.ts'
import type { FormAction } from './form-action.ts'

type AddressFormProps = {
  action: FormAction<null>
  /** Left out for a new one. */
  address?: SavedAddress
  isDefault: boolean
  countries: readonly AddressCountry[]
}

/** Adds an address to an account, or changes one. */
export function AddressForm({ action, address, isDefault, countries }: AddressFormProps) {
  const [state, formAction] = useActionState(action, IDLE)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => focusFirstError(form.current, state), [state])
  const typed = state.status === 'idle' ? {} : state.values
  return (
    <form ref={form} action={formAction} noValidate className="grid max-w-120 gap-4">
      <FormMessage>{state.message}</FormMessage>
      <input type="hidden" name="id" value={address?.id ?? ''} />
      <AddressFields values={{ ...address, ...typed }} errors={state.fieldErrors} countries={countries} />
      {isDefault ? null : (
        <label htmlFor="address-default" className="flex items-center gap-3 text-14">
          <Checkbox id="address-default" name="isDefault" />
          Use it first at checkout
        </label>
      )}
      <div className="mt-2 flex flex-wrap gap-3">
        <SubmitButton pendingLabel="Saving">Save address</SubmitButton>
        <Button asChild variant="ghost">
          <Link href="/account/addresses">Back</Link>
        </Button>
      </div>
    </form>
  )
}
