import type { OrderMail } from '#lib/notifications/mail-data.ts'

/** For tests: what a mail about an order is made of. */
export function anOrderMail(changes: Partial<OrderMail> = {}): OrderMail {
  return {
    number: '1001',
    name: 'Ada',
    path: '/orders/1',
    currency: 'USD',
    lines: [{ title: 'Lamp', variantTitle: 'Blue', quantity: 2, unitPriceMinor: 1250 }],
    subtotalMinor: 2500,
    discountMinor: 500,
    shippingMinor: 0,
    shippingLabel: 'Standard delivery',
    taxMinor: 0,
    taxIncluded: false,
    totalMinor: 2000,
    giftCardMinor: 0,
    paymentLabel: 'Card',
    address: ['Ada Lovelace', '12 St James Square'],
    ...changes,
  }
}
