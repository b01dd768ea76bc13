'use client'

import { Checkbox } from '#components/ui/checkbox.tsx'
import { Field } from '#components/ui/field.tsx'
import { Input } from '#components/ui/input.tsx'
import type { OrderView } from '#lib/orders/order-view.ts'
import { DialogForm } from './dialog-form.tsx'
import type { FormAction } from './form-action.ts'

type FormParts = { errors: Record<string, string>; values: Record<string, string> }

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
      {(form) => <TrackingFields {...form} />}
    </DialogForm>
  )
}

/** Corrects how a parcel that is on its way can be followed. */
export function TrackingDialog({ action, order }: { action: FormAction; order: OrderView }) {
  const { carrier, number: trackingNumber, url: trackingUrl } = order.tracking
  return (
    <DialogForm
      action={action}
      fields={{ id: order.id }}
      opens={carrier || trackingNumber || trackingUrl ? 'Change tracking' : 'Add tracking'}
      sends="Save"
      variant="secondary"
      title={`Tracking of order ${order.number}`}
      description="The customer sees it on the page of the order."
      done="The tracking is saved."
    >
      {({ errors, values }) => (
        <>
          <TrackingFields errors={errors} values={{ carrier, trackingNumber, trackingUrl, ...values }} />
          <label htmlFor="tracking-tell" className="flex items-center gap-3 text-14">
            <Checkbox id="tracking-tell" name="tell" />
            Send the customer a mail with it
          </label>
        </>
      )}
    </DialogForm>
  )
}

function TrackingFields({ errors, values }: FormParts) {
  return (
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
  )
}
