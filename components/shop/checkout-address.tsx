'use client'

import { useState } from 'react'
import { Field } from '../ui/field.tsx'
import { Input } from '../ui/input.tsx'
import { Select } from '../ui/select.tsx'
import { CheckoutSection, type Folding } from './checkout-section.tsx'

/** A country to choose; `postalCodes` tells whether its addresses have them. */
export type CheckoutCountry = { code: string; name: string; postalCodes: boolean }

type CheckoutAddressProps = {
  values: Record<string, string>
  errors: Record<string, string>
  countries: readonly CheckoutCountry[]
  folding: Folding
}

export function CheckoutAddress({ values, errors, countries, folding }: CheckoutAddressProps) {
  const [country, setCountry] = useState(values.country ?? '')
  const postalCodes = countries.find(({ code }) => code === country)?.postalCodes ?? true
  return (
    <CheckoutSection step="address" title="Delivery address" folding={folding}>
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
        <Field label="Postal code" name="postalCode" error={errors.postalCode} className="col-span-2">
          {(control) => (
            <Input
              {...control}
              autoComplete="postal-code"
              autoCapitalize="characters"
              defaultValue={values.postalCode}
              required={postalCodes}
            />
          )}
        </Field>
        <Field label="City" name="city" error={errors.city} className="col-span-4">
          {(control) => <Input {...control} autoComplete="address-level2" defaultValue={values.city} required />}
        </Field>
        <Field
          label="State or region"
          name="region"
          error={errors.region}
          optional
          className="col-span-6 sm:col-span-3"
        >
          {(control) => <Input {...control} autoComplete="address-level1" defaultValue={values.region} />}
        </Field>
        <Field label="Phone" name="phone" error={errors.phone} optional className="col-span-6 sm:col-span-3">
          {(control) => (
            <Input {...control} type="tel" inputMode="tel" autoComplete="tel" defaultValue={values.phone} />
          )}
        </Field>
      </div>
    </CheckoutSection>
  )
}
