'use client'

import { formatMoney } from '#lib/kernel/money.ts'
import type { ShippingOption } from '#lib/shipping/shipping-options.ts'
import { RadioCard, RadioGroup } from '../ui/radio-group.tsx'
import { CheckoutSection } from './checkout-section.tsx'

type CheckoutDeliveryProps = {
  options: readonly ShippingOption[]
  chosen: string | undefined
  onChoose: (id: string) => void
  currency: string
  error: string | undefined
}

export function CheckoutDelivery({ options, chosen, onChoose, currency, error }: CheckoutDeliveryProps) {
  return (
    <CheckoutSection title="Delivery">
      <RadioGroup
        legend="Delivery"
        legendHidden
        className="[&>label+label]:-mt-px [&>label:first-of-type]:rounded-t-control [&>label:last-of-type]:rounded-b-control"
      >
        {options.map(({ id, label, description, priceMinor }) => (
          <RadioCard
            key={id}
            name="shippingMethod"
            value={id}
            checked={id === chosen}
            onChange={() => onChoose(id)}
            label={label}
            description={description}
            aside={priceMinor === 0 ? 'Free' : formatMoney(priceMinor, currency)}
            className="relative has-checked:z-1"
          />
        ))}
      </RadioGroup>
      {error ? <p className="mt-1.5 text-13 text-red">{error}</p> : null}
    </CheckoutSection>
  )
}
