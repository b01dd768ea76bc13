'use client'

import { useEffect, useRef, useState } from 'react'
import { type AddressFormat, addressFormat } from '#lib/shipping/address-format.ts'
import { regionsOf } from '#lib/shipping/regions.ts'
import { Field, type FieldControlProps } from '../ui/field.tsx'
import { Input } from '../ui/input.tsx'
import { Select } from '../ui/select.tsx'

export type AddressCountry = { code: string; name: string }

type AddressFieldsProps = {
  values: Readonly<Record<string, string | undefined>>
  errors: Readonly<Record<string, string>>
  countries: readonly AddressCountry[]
}

/** The fields of an address in the order and under the names of its country, wherever one is typed. */
export function AddressFields({ values, errors, countries }: AddressFieldsProps) {
  const [country, setCountry] = useState(values.country ?? '')
  const fields = useRef<HTMLDivElement>(null)
  // A browser that goes back or reloads puts in what stood there, and tells nobody.
  useEffect(() => {
    const select = fields.current?.querySelector('select')
    if (select) setCountry(select.value)
  }, [])
  const format = addressFormat(country)
  return (
    <div ref={fields} className="grid grid-cols-6 gap-4">
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
