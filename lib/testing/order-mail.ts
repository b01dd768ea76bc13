import type { OrderMail } from '#lib/notifications/mail-data.ts'

/** For tests: what a mail about an order is made of. */
export function anOrderMail(changes: Partial<OrderMail> = {}): OrderMail {
  return {
    number: '1001',
    name: 'Ada',
    path: '/orders/1',
    currency: 'USD',
    lines: [{ title: 'Lamp', variantTitle: 'Blue', quantity: 2, unitPriceMinor: 1250 }],
    sums: [
      { label: 'Subtotal', amount: '$25.00', strong: false },
      { label: 'Spring', amount: '-$5.00', strong: false },
      { label: 'Standard delivery', amount: 'Free', strong: false },
      { label: 'Total', amount: '$20.00', strong: true },
    ],
    paymentLabel: 'Card',
    address: ['Ada Lovelace', '12 St James Square'],
    ...changes,
  }
}
