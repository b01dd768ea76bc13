'use client'

import { useState } from 'react'
import type { OrderAddress } from '#lib/orders/order-view.ts'
import { type AddressFormat, addressFormat } from '#lib/shipping/address-format.ts'
import { regionsOf } from '#lib/shipping/regions.ts'
import { Checkbox } from '../ui/checkbox.tsx'
import { Field, type FieldControlProps } from '../ui/field.tsx'
import { Input } from '../ui/input.tsx'
import { Select } from '../ui/select.tsx'
import { CheckoutSection, type Folding } from './checkout-section.tsx'

export type CheckoutCountry = { code: string; name: string }

/** An address that the account keeps. */
export type KnownAddress = OrderAddress & { id: string }

type CheckoutAddressProps = {
  title: string
  values: Record<string, string>
  errors: Record<string, string>
  countries: readonly CheckoutCountry[]
  saved: readonly KnownAddress[]
  signedIn: boolean
  /** Another saved address stands in the fields. */
  onChosen: () => void
  folding: Folding
}

/** The address, in the fields of its country and in their order; an account's addresses are there to choose from. */
export function CheckoutAddress(props: CheckoutAddressProps) {
  const { title, values, errors, countries, saved, signedIn, onChosen, folding } = props
  const [chosen, setChosen] = useState(saved[0]?.id ?? '')
  const address = saved.find(({ id }) => id === chosen)
  const shown = address ? { ...values, ...address } : values
  return (
    <CheckoutSection step="address" title={title} folding={folding}>
      {saved.length > 0 ? (
        <Field label="Your addresses" name="savedAddress" className="mb-4">
          {(control) => (
            <Select
              {...control}
              defaultValue={chosen}
              onChange={(event) => {
                setChosen(event.currentTarget.value)
                onChosen()
              }}
            >
              {saved.map(({ id, name, line1, city }) => (
                <option key={id} value={id}>
                  {[name, line1, city].filter(Boolean).join(', ')}
                </option>
              ))}
              <option value="">Another address</option>
            </Select>
          )}
        </Field>
      ) : null}
      <AddressFields
        key={chosen}
        values={chosen === '' && saved.length > 0 ? EMPTY : shown}
        {...{ errors, countries }}
      />
      {signedIn && !address ? (
        // biome-ignore lint/a11y/noLabelWithoutControl: Checkbox is a control
        <label className="mt-4 flex items-center gap-2.5 text-14">
          <Checkbox name="saveAddress" value="on" />
          Keep this address for the next time
        </label>
      ) : null}
    </CheckoutSection>
  )
}

const EMPTY: Record<string, string> = {}

type AddressFieldsProps = Pick<CheckoutAddressProps, 'values' | 'errors' | 'countries'>

function AddressFields({ values, errors, countries }: AddressFieldsProps) {
  const [country, setCountry] = useState(values.country ?? '')
  const format = addressFormat(country)
  return (
    <div className="grid grid-cols-6 gap-4">
      <Field label="Country" name="country" error={errors.country} className="col-span-6">
        {(control) => (
          <Select
            {...control}
            autoComplete="country"
            defaultValue={values.country ?? ''}
            onChange={(event) => setCountry(event.currentTarget.value)}
            required
          >
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
      <Field label="Full name" name="name" error={errors.name} className="col-span-6">
        {(control) => <Input {...control} autoComplete="name" defaultValue={values.name} required />}
      </Field>
      <Field label="Street and house number" name="line1" error={errors.line1} className="col-span-6">
        {(control) => <Input {...control} autoComplete="address-line1" defaultValue={values.line1} required />}
      </Field>
      <Field label="Flat, floor, company" name="line2" error={errors.line2} optional className="col-span-6">
        {(control) => <Input {...control} autoComplete="address-line2" defaultValue={values.line2} />}
      </Field>
      {format.parts.map(({ field, label, required }) => (
        <Field
          key={field}
          label={label}
          name={field}
          error={errors[field]}
          optional={!required}
          className={WIDTHS[format.parts.length]?.[field] ?? 'col-span-6'}
        >
          {(control) => <Part {...{ control, field, required, country, format }} value={values[field]} />}
        </Field>
      ))}
      <Field label="Phone" name="phone" error={errors.phone} optional className="col-span-6">
        {(control) => <Input {...control} type="tel" inputMode="tel" autoComplete="tel" defaultValue={values.phone} />}
      </Field>
    </div>
  )
}

/** By how many of the three there are. */
const WIDTHS: Record<number, Record<string, string>> = {
  2: { postalCode: 'col-span-2', city: 'col-span-4', region: 'col-span-2' },
  3: {
    postalCode: 'col-span-3 sm:col-span-2',
    city: 'col-span-6 sm:col-span-2',
    region: 'col-span-3 sm:col-span-2',
  },
}

type PartProps = {
  control: FieldControlProps
  field: AddressFormat['parts'][number]['field']
  required: boolean
  country: string
  format: AddressFormat
  value: string | undefined
}

function Part({ control, field, required, country, format, value }: PartProps) {
  const regions = field === 'region' ? regionsOf(country) : []
  if (regions.length > 0) {
    const known = regions.find(({ code, name }) => code === value || name === value)?.code ?? ''
    return (
      <Select {...control} autoComplete="address-level1" defaultValue={known} required={required}>
        <option value="" disabled>
          Choose
        </option>
        {regions.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </Select>
    )
  }
  const code = field === 'postalCode' ? format.postalCode : null
  return (
    <Input
      {...control}
      autoComplete={AUTOFILL[field]}
      autoCapitalize={field === 'postalCode' ? 'characters' : undefined}
      inputMode={code && /^[\d-]+$/.test(code.example) ? 'numeric' : undefined}
      pattern={code?.pattern}
      defaultValue={value}
      required={required}
    />
  )
}

const AUTOFILL = { postalCode: 'postal-code', city: 'address-level2', region: 'address-level1' }
