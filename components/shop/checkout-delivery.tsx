'use client'

import { formatMoney } from '#lib/kernel/money.ts'
import type { ShippingOption } from '#lib/shipping/shipping-rates.ts'
import { RadioCard, RadioGroup } from '../ui/radio-group.tsx'
import { CheckoutSection, type Folding } from './checkout-section.tsx'

type CheckoutDeliveryProps = {
  options: readonly ShippingOption[]
  chosen: string | undefined
  onChoose: (id: string) => void
  currency: string
  error: string | undefined
  folding: Folding
}

export function CheckoutDelivery({ options, chosen, onChoose, currency, error, folding }: CheckoutDeliveryProps) {
  const option = options.find(({ id }) => id === chosen)
  const line = option ? `${option.label}, ${priceOf(option, currency)}` : ''
  return (
    <CheckoutSection
      step="delivery"
      title="Delivery"
      folding={{ ...folding, line: folding.line === undefined ? undefined : line }}
    >
      {options.length > 0 ? (
        <RadioGroup
          legend="Delivery"
          legendHidden
          className="[&>label+label]:-mt-px [&>label:first-of-type]:rounded-t-control [&>label:last-of-type]:rounded-b-control"
        >
          {options.map((choice) => (
            <RadioCard
              key={choice.id}
              name="shippingMethod"
              value={choice.id}
              checked={choice.id === chosen}
              onChange={() => onChoose(choice.id)}
              label={choice.label}
              description={choice.description}
              aside={priceOf(choice, currency)}
              className="relative has-checked:z-1"
            />
          ))}
        </RadioGroup>
      ) : (
        <p data-wrong className="text-14 text-red">
          This shop does not deliver to this address.
        </p>
      )}
      {error ? (
        <p data-wrong className="mt-1.5 text-13 text-red">
          {error}
        </p>
      ) : null}
    </CheckoutSection>
  )
}

function priceOf({ priceMinor }: ShippingOption, currency: string): string {
  return priceMinor === 0 ? 'Free' : formatMoney(priceMinor, currency)
}
