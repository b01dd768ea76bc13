'use client'

import { type ReactNode, useId, useState } from 'react'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { Field } from '#components/ui/field.tsx'
import { Textarea } from '#components/ui/textarea.tsx'
import type { PaymentSettingsView } from '#lib/payments/payment-settings-view.ts'
import type { FormAction } from './form-action.ts'
import { StripeFields } from './stripe-fields.tsx'

type PaymentsFieldsProps = {
  settings: PaymentSettingsView
  errors: Record<string, string>
  /** Changes with each save: what was typed as a secret is then forgotten. */
  saves: number
  test: FormAction<{ mode: 'test' | 'live' }>
  canTest: boolean
}

export function PaymentsFields({ settings, errors, saves, test, canTest }: PaymentsFieldsProps) {
  return (
    <div className="grid max-w-180 gap-4">
      <Way
        name="stripeEnabled"
        on={settings.stripeEnabled}
        title="Cards by Stripe"
        text="Card numbers go from the shopper to Stripe; they never reach your shop. Needs an account at stripe.com."
      >
        <StripeFields key={saves} settings={settings} errors={errors} test={test} canTest={canTest} />
      </Way>
      <Way
        name="bankEnabled"
        on={settings.bankEnabled}
        title="Bank transfer"
        text="The order waits unpaid. You mark it as paid when the money has arrived."
      >
        <Field
          label="Bank details"
          name="bankInstructions"
          error={errors.bankInstructions}
          hint="Shown with the order: who the account belongs to, its number, and what to write on the transfer."
        >
          {(control) => <Textarea {...control} defaultValue={settings.bankInstructions} maxLength={1000} />}
        </Field>
      </Way>
      <Way
        name="manualEnabled"
        on={settings.manualEnabled}
        title="Pay on delivery"
        text="The shopper pays whoever hands over the parcel. You mark the order as paid."
      >
        <Field
          label="What shoppers read"
          name="manualInstructions"
          optional
          error={errors.manualInstructions}
          hint="Without it: “You pay when it arrives.”"
        >
          {(control) => (
            <Textarea {...control} defaultValue={settings.manualInstructions} maxLength={1000} className="min-h-16" />
          )}
        </Field>
      </Way>
      <Way
        name="testEnabled"
        on={settings.testEnabled}
        title="Test payments"
        text="Test card numbers that move no money, to try your checkout. Switch this off before you sell."
      />
    </div>
  )
}

type WayProps = { name: string; on: boolean; title: string; text: string; children?: ReactNode }

/** One way to pay: switched on, it shows what it needs. What is hidden is sent all the same, so nothing is lost. */
function Way({ name, on, title, text, children }: WayProps) {
  const id = useId()
  const [open, setOpen] = useState(on)
  return (
    <section aria-labelledby={id} className="rounded-card border border-line bg-surface p-5">
      <label htmlFor={`${id}-on`} className="flex cursor-pointer items-start gap-3">
        <Checkbox
          id={`${id}-on`}
          name={name}
          defaultChecked={on}
          onChange={(event) => setOpen(event.currentTarget.checked)}
          className="mt-0.75"
        />
        <span className="min-w-0 flex-1">
          <span id={id} className="block font-semibold text-16">
            {title}
          </span>
          <span className="mt-0.5 block text-13 text-muted">{text}</span>
        </span>
      </label>
      {children ? (
        <div hidden={!open} className="mt-5 grid gap-5 sm:pl-7.5">
          {children}
        </div>
      ) : null}
    </section>
  )
}
