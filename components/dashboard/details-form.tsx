'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, useState } from 'react'
import { toast } from 'sonner'
import { Card, CardBody, CardHeader, CardTitle } from '#components/ui/card.tsx'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { Field } from '#components/ui/field.tsx'
import { FormMessage } from '#components/ui/form-message.tsx'
import { Input } from '#components/ui/input.tsx'
import { Select } from '#components/ui/select.tsx'
import type { StoreSettingsView } from '#lib/content/settings-view.ts'
import type { FormAction } from './form-action.ts'
import { LeaveGuard } from './leave-guard.tsx'
import { SaveBar } from './save-bar.tsx'
import { useKeptForm } from './use-kept-form.ts'

const LABELS = {
  legalName: 'legal name',
  line1: 'address',
  line2: 'address',
  city: 'city',
  region: 'region',
  postalCode: 'postal code',
  country: 'country',
  email: 'contact e-mail',
  phone: 'phone',
  taxNumber: 'tax number',
  returnDays: 'returns',
  reviewsOpen: 'reviews',
}

type DetailsFormProps = {
  action: FormAction<{ settings: StoreSettingsView }>
  settings: StoreSettingsView
  countries: readonly { code: string; name: string }[]
}

/** Who sells, and what holds for returns and reviews. Discarding starts the form again from what is saved. */
export function DetailsForm(props: DetailsFormProps) {
  const [attempt, setAttempt] = useState(0)
  return <OneAttempt key={attempt} {...props} onDiscard={() => setAttempt(attempt + 1)} />
}

function OneAttempt({ action, settings, countries, onDiscard }: DetailsFormProps & { onDiscard: () => void }) {
  const router = useRouter()
  const { state, pending, unsaved, formProps } = useKeptForm({
    action,
    labels: LABELS,
    onSaved: () => {
      toast.success('Saved. Your shop shows it now.')
      router.refresh()
    },
  })
  const { seller, returnDays, reviewsOpen } = settings
  const errors = state.fieldErrors
  const line = (
    name: keyof typeof seller,
    label: string,
    props: { max: number; autoComplete: string; type?: string },
  ) => (
    <Field label={label} name={name} optional error={errors[name]}>
      {(control) => (
        <Input
          {...control}
          type={props.type ?? 'text'}
          defaultValue={seller[name]}
          maxLength={props.max}
          autoComplete={props.autoComplete}
        />
      )}
    </Field>
  )
  const different = [...new Set(unsaved)]
  return (
    <form {...formProps}>
      <FormMessage className="mb-4 max-w-160">{state.status === 'error' ? state.message : null}</FormMessage>
      <div className="grid max-w-160 gap-4">
        <Group title="Seller" text="The person or company that a shopper buys from.">
          {line('legalName', 'Legal name', { max: 120, autoComplete: 'organization' })}
          {line('line1', 'Street and house number', { max: 120, autoComplete: 'address-line1' })}
          {line('line2', 'Addition', { max: 120, autoComplete: 'address-line2' })}
          <div className="grid gap-5 sm:grid-cols-[2fr_3fr]">
            {line('postalCode', 'Postal code', { max: 20, autoComplete: 'postal-code' })}
            {line('city', 'City', { max: 80, autoComplete: 'address-level2' })}
          </div>
          <div className="grid gap-5 sm:grid-cols-2">
            {line('region', 'State or region', { max: 80, autoComplete: 'address-level1' })}
            <Field label="Country" name="country" optional error={errors.country}>
              {(control) => (
                <Select {...control} defaultValue={seller.country} autoComplete="country">
                  <option value="">Not said</option>
                  {countries.map(({ code, name }) => (
                    <option key={code} value={code}>
                      {name}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
          </div>
          {line('taxNumber', 'Tax number', { max: 60, autoComplete: 'off' })}
        </Group>
        <Group title="Contact" text="How shoppers reach you.">
          {line('email', 'E-mail', { max: 200, autoComplete: 'email', type: 'email' })}
          {line('phone', 'Phone', { max: 40, autoComplete: 'tel', type: 'tel' })}
        </Group>
        <Group title="Returns and reviews" text="What holds for every order and every product.">
          <Field
            label="Days to ask for a return"
            name="returnDays"
            error={errors.returnDays}
            hint="Counted from the day an order is fulfilled. 0: no returns are taken in the shop."
          >
            {(control) => (
              <Input {...control} inputMode="numeric" defaultValue={returnDays} className="w-28! tabular-nums" />
            )}
          </Field>
          <label htmlFor="reviews-open" className="flex items-start gap-3 text-14">
            <Checkbox id="reviews-open" name="reviewsOpen" defaultChecked={reviewsOpen} className="mt-0.5" />
            <span>
              Take reviews
              <span className="block text-13 text-muted">
                From customers who bought the product. Each waits until you publish it.
              </span>
            </span>
          </label>
        </Group>
      </div>
      <SaveBar unsaved={different} pending={pending} saveLabel="Save" onDiscard={onDiscard} />
      <LeaveGuard active={different.length > 0 && !pending} />
    </form>
  )
}

function Group({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <Card>
      <CardHeader>
        <CardTitle>{title}</CardTitle>
        <p className="text-13 text-muted">{text}</p>
      </CardHeader>
      <CardBody className="grid gap-5">{children}</CardBody>
    </Card>
  )
}
