'use client'

import { Field } from '#components/ui/field.tsx'
import type { StoreSettingsView } from '#lib/content/settings-view.ts'
import { toDecimal } from '#lib/kernel/money.ts'
import { MoneyInput } from './money-input.tsx'

type DeliveryFieldsProps = { settings: StoreSettingsView; errors: Record<string, string> }

export function DeliveryFields({ settings, errors }: DeliveryFieldsProps) {
  const { currency, freeShippingFromMinor } = settings
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      <Field label="Standard delivery" name="shippingStandard" error={errors.shippingStandard}>
        {(control) => (
          <MoneyInput
            {...control}
            currency={currency}
            defaultValue={toDecimal(settings.shippingStandardMinor, currency)}
          />
        )}
      </Field>
      <Field label="Express delivery" name="shippingExpress" error={errors.shippingExpress}>
        {(control) => (
          <MoneyInput
            {...control}
            currency={currency}
            defaultValue={toDecimal(settings.shippingExpressMinor, currency)}
          />
        )}
      </Field>
      <Field
        label="Free standard delivery from"
        name="freeShippingFrom"
        optional
        error={errors.freeShippingFrom}
        hint="Leave empty when it is never free."
        className="sm:col-span-2 sm:max-w-[calc(50%-10px)]"
      >
        {(control) => (
          <MoneyInput
            {...control}
            currency={currency}
            defaultValue={freeShippingFromMinor === null ? undefined : toDecimal(freeShippingFromMinor, currency)}
          />
        )}
      </Field>
    </div>
  )
}
