/** What shoppers choose from, and who then moves the money. */
export const PAYMENT_METHODS = ['stripe', 'card', 'bank', 'manual', 'gift-card'] as const
export type PaymentMethod = (typeof PAYMENT_METHODS)[number]

const PROVIDER_OF: Record<PaymentMethod, string> = {
  stripe: 'stripe',
  card: 'test',
  bank: 'bank',
  manual: 'manual',
  'gift-card': 'gift-card',
}

const LABELS: Record<string, string> = {
  stripe: 'Card',
  test: 'Card',
  bank: 'Bank transfer',
  manual: 'Pay on delivery',
  'gift-card': 'Nothing left to pay',
}

/** Which of our providers takes this way to pay. */
export function providerIdOf(method: PaymentMethod): string {
  return PROVIDER_OF[method]
}

/** "Card" or "Pay on delivery": what a way to pay is called. */
export function paymentLabel(providerId: string): string {
  return LABELS[providerId] ?? 'Card'
}
