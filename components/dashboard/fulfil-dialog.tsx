'use client'

import { Field } from '#components/ui/field.tsx'
import { Input } from '#components/ui/input.tsx'
import { DialogForm } from './dialog-form.tsx'
import type { FormAction } from './form-action.ts'

/** Sends an order off, with what its customer needs to follow the parcel. */
export function FulfilDialog({ action, id, number }: { action: FormAction; id: string; number: string }) {
  return (
    <DialogForm
      action={action}
      fields={{ id }}
      opens="Fulfil"
      sends="Fulfil order"
      title={`Fulfil order ${number}`}
      description="The customer gets a mail. What you leave empty is not in it."
      done={`Order ${number} is fulfilled.`}
    >
      {({ errors, values }) => (
        <>
          <Field label="Carrier" name="carrier" optional error={errors.carrier}>
            {(control) => <Input {...control} defaultValue={values.carrier} maxLength={60} autoComplete="off" />}
          </Field>
          <Field label="Tracking number" name="trackingNumber" optional error={errors.trackingNumber}>
            {(control) => <Input {...control} defaultValue={values.trackingNumber} maxLength={80} autoComplete="off" />}
          </Field>
          <Field
            label="Tracking address"
            name="trackingUrl"
            optional
            error={errors.trackingUrl}
            hint="Where the customer can follow the parcel."
          >
            {(control) => (
              <Input
                {...control}
                type="url"
                inputMode="url"
                placeholder="https://"
                defaultValue={values.trackingUrl}
                maxLength={500}
                autoComplete="off"
              />
            )}
          </Field>
        </>
      )}
    </DialogForm>
  )
}
