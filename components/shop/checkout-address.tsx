'use client'

import { useState } from 'react'
import type { OrderAddress } from '#lib/orders/order-view.ts'
import { Checkbox } from '../ui/checkbox.tsx'
import { Field } from '../ui/field.tsx'
import { Select } from '../ui/select.tsx'
import { type AddressCountry, AddressFields } from './address-fields.tsx'
import { CheckoutSection, type Folding } from './checkout-section.tsx'

/** An address that the account keeps. */
export type KnownAddress = OrderAddress & { id: string }

type CheckoutAddressProps = {
  title: string
  values: Record<string, string>
  errors: Record<string, string>
  countries: readonly AddressCountry[]
  saved: readonly KnownAddress[]
  /** Id of the saved one to begin with; '' for the one in `values`. */
  first: string
  signedIn: boolean
  /** Another saved address stands in the fields. */
  onChosen: () => void
  folding: Folding
}

/** The address, in the fields of its country and in their order; an account's addresses are there to choose from. */
export function CheckoutAddress(props: CheckoutAddressProps) {
  const { title, values, errors, countries, saved, first, signedIn, onChosen, folding } = props
  const [chosen, setChosen] = useState(first)
  const address = saved.find(({ id }) => id === chosen)
  const shown = address ? { ...values, ...address } : first === '' ? values : EMPTY
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
      <AddressFields key={chosen} values={shown} {...{ errors, countries }} />
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
