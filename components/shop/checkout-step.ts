import { writtenAddress } from '#lib/shipping/written-address.ts'

/** The parts of the checkout, in the order they are filled in. */
export type CheckoutStep = 'contact' | 'address' | 'delivery' | 'payment'

/** Which fields stand in which step, as the form names them. */
const FIELDS: Record<CheckoutStep, readonly string[]> = {
  contact: ['email'],
  address: ['country', 'name', 'line1', 'line2', 'postalCode', 'city', 'region', 'phone'],
  delivery: ['shippingMethod'],
  payment: ['paymentMethod', 'cardNumber', 'cardExpiry', 'cardCvc'],
}

export const CHECKOUT_STEPS = ['contact', 'address', 'delivery', 'payment'] as const satisfies readonly CheckoutStep[]

/** The step that holds a field, if any does. */
export function stepOfField(field: string): CheckoutStep | undefined {
  return CHECKOUT_STEPS.find((step) => FIELDS[step].includes(field))
}

/** What a finished step says in its one line; `values` are as the form sends them. */
export function stepLine(step: CheckoutStep, values: Readonly<Record<string, string>>): string {
  const value = (field: string) => values[field]?.trim() ?? ''
  switch (step) {
    case 'contact':
      return value('email')
    case 'address':
      return writtenAddress({
        name: value('name'),
        line1: value('line1'),
        line2: '',
        city: value('city'),
        region: value('region'),
        postalCode: value('postalCode'),
        country: value('country'),
      }).join(', ')
    case 'delivery':
      return value('shippingMethod')
    case 'payment':
      return value('paymentMethod') === 'card' ? `Card ending in ${value('cardNumber').slice(-4)}` : 'Pay on delivery'
  }
}
