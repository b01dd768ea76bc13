'use client'

import { useState } from 'react'
import { Card, CardBody, CardHeader, CardTitle } from '#components/ui/card.tsx'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { Field } from '#components/ui/field.tsx'
import { Input } from '#components/ui/input.tsx'
import { Select } from '#components/ui/select.tsx'
import type { DiscountFormView } from '#lib/discounts/discount-view.ts'
import { MoneyInput } from './money-input.tsx'

type DiscountLimitFieldsProps = {
  discount: DiscountFormView | null
  currency: string
  errors: Record<string, string>
}

/** What a discount asks of a cart, how often it may be used, and when. */
export function DiscountLimitFields({ discount, currency, errors }: DiscountLimitFieldsProps) {
  const [minimum, setMinimum] = useState(discount?.minimum ?? 'none')
  return (
    <>
      <Card>
        <CardHeader>
          <CardTitle>What it asks</CardTitle>
        </CardHeader>
        <CardBody className="grid gap-5">
          <Field
            label="Minimum"
            name="minimum"
            error={errors.minimum}
            hint="Counts what the discount is for, before discounts. Offers of “buy some” have their own."
          >
            {(control) => (
              <Select {...control} value={minimum} onChange={(event) => setMinimum(event.target.value)}>
                <option value="none">None</option>
                <option value="subtotal">An amount</option>
                <option value="quantity">A number of things</option>
              </Select>
            )}
          </Field>
          {minimum === 'subtotal' ? (
            <Field label="At least" name="minimumAmount" error={errors.minimumAmount}>
              {(control) => (
                <MoneyInput {...control} currency={currency} defaultValue={discount?.minimumAmount} maxLength={20} />
              )}
            </Field>
          ) : null}
          {minimum === 'quantity' ? (
            <Field label="At least so many" name="minimumQuantity" error={errors.minimumQuantity}>
              {(control) => (
                <Input
                  {...control}
                  defaultValue={discount?.minimumQuantity}
                  inputMode="numeric"
                  autoComplete="off"
                  maxLength={3}
                  className="max-w-40"
                />
              )}
            </Field>
          ) : null}
          <label htmlFor="combinable" className="flex items-start gap-3 text-14">
            <Checkbox id="combinable" name="combinable" defaultChecked={discount?.combinable} className="mt-0.5" />
            <span>
              May be combined
              <span className="block text-13 text-muted">
                With others that may be as well. One that may not stands alone; shoppers get whichever saves them more.
              </span>
            </span>
          </label>
        </CardBody>
      </Card>
      <Card>
        <CardHeader>
          <CardTitle>How often and when</CardTitle>
          <p className="text-13 text-muted">Times are on your store’s clock.</p>
        </CardHeader>
        <CardBody className="grid gap-5">
          <div className="grid gap-5 sm:grid-cols-2">
            <Field
              label="Uses in all"
              name="usageLimit"
              optional
              error={errors.usageLimit}
              hint={discount && discount.used > 0 ? `Used ${discount.used} times so far.` : 'Empty: without a limit.'}
            >
              {(control) => (
                <Input
                  {...control}
                  defaultValue={discount?.usageLimit}
                  inputMode="numeric"
                  autoComplete="off"
                  maxLength={10}
                />
              )}
            </Field>
            <Field
              label="Uses per customer"
              name="perCustomerLimit"
              optional
              error={errors.perCustomerLimit}
              hint="Told apart by e-mail address."
            >
              {(control) => (
                <Input
                  {...control}
                  defaultValue={discount?.perCustomerLimit}
                  inputMode="numeric"
                  autoComplete="off"
                  maxLength={10}
                />
              )}
            </Field>
          </div>
          <div className="grid gap-5 sm:grid-cols-2">
            <Field label="From" name="startsAt" optional error={errors.startsAt} hint="Empty: now.">
              {(control) => <Input {...control} type="datetime-local" defaultValue={discount?.startsAt} />}
            </Field>
            <Field label="Until" name="endsAt" optional error={errors.endsAt} hint="Empty: until you end it.">
              {(control) => <Input {...control} type="datetime-local" defaultValue={discount?.endsAt} />}
            </Field>
          </div>
        </CardBody>
      </Card>
    </>
  )
}
