'use client'

import Link from 'next/link'
import { type ComponentProps, useActionState, useEffect, useRef } from 'react'
import type { SavedAddress } from '#lib/customers/schema.ts'
import { IDLE } from '#lib/web/form-state.ts'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { Field } from '../ui/field.tsx'
import { FormMessage } from '../ui/form-message.tsx'
import { Input } from '../ui/input.tsx'
import { Select } from '../ui/select.tsx'
import { SubmitButton } from '../ui/submit-button.tsx'
import { focusFirstError } from './focus-first-error.ts'
import type { FormAction } from './form-action.ts'

type AddressFormProps = {
  action: FormAction<null>
  /** Left out for a new one. */
  address?: SavedAddress
  isDefault: boolean
  countries: readonly { code: string; name: string }[]
}

/** Adds an address to an account, or changes one. */
export function AddressForm({ action, address, isDefault, countries }: AddressFormProps) {
  const [state, formAction] = useActionState(action, IDLE)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => focusFirstError(form.current, state), [state])
  const typed = state.status === 'idle' ? {} : state.values
  const value = (name: keyof SavedAddress) => typed[name] ?? address?.[name] ?? ''
  const line = (name: keyof SavedAddress, label: string, props: ComponentProps<'input'> & { optional?: boolean }) => {
    const { optional = false, className, ...input } = props
    return (
      <Field label={label} name={name} optional={optional} error={state.fieldErrors[name]} className={className}>
        {(control) => <Input {...control} {...input} defaultValue={value(name)} required={!optional} />}
      </Field>
    )
  }
  return (
    <form ref={form} action={formAction} noValidate className="grid max-w-120 grid-cols-6 gap-4">
      <FormMessage className="col-span-6">{state.message}</FormMessage>
      <input type="hidden" name="id" value={address?.id ?? ''} />
      <Field label="Country" name="country" error={state.fieldErrors.country} className="col-span-6">
        {(control) => (
          <Select {...control} autoComplete="country" defaultValue={value('country')} required>
            <option value="" disabled>
              Choose a country
            </option>
            {countries.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {line('name', 'Full name', { autoComplete: 'name', className: 'col-span-6' })}
      {line('line1', 'Street and house number', { autoComplete: 'address-line1', className: 'col-span-6' })}
      {line('line2', 'Flat, floor, company', {
        autoComplete: 'address-line2',
        className: 'col-span-6',
        optional: true,
      })}
      {line('postalCode', 'Postal code', { autoComplete: 'postal-code', className: 'col-span-2' })}
      {line('city', 'City', { autoComplete: 'address-level2', className: 'col-span-4' })}
      {line('region', 'State or region', {
        autoComplete: 'address-level1',
        className: 'col-span-6 sm:col-span-3',
        optional: true,
      })}
      {line('phone', 'Phone', {
        type: 'tel',
        inputMode: 'tel',
        autoComplete: 'tel',
        className: 'col-span-6 sm:col-span-3',
        optional: true,
      })}
      {isDefault ? null : (
        <label htmlFor="address-default" className="col-span-6 flex items-center gap-3 text-14">
          <Checkbox id="address-default" name="isDefault" />
          Use it first at checkout
        </label>
      )}
      <div className="col-span-6 mt-2 flex flex-wrap gap-3">
        <SubmitButton pendingLabel="Saving">Save address</SubmitButton>
        <Button asChild variant="ghost">
          <Link href="/account/addresses" prefetch={false}>
            Back
          </Link>
        </Button>
      </div>
    </form>
  )
}
