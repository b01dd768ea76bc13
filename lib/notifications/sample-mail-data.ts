import { formatMoney } from '#lib/kernel/money.ts'
import type { MailData, OrderMail } from './mail-data.ts'
import type { MailKind } from './mail-kinds.ts'

/** What a merchant sees in a preview: somebody who bought a lamp. */
export function sampleMailData(currency: string): { [Kind in MailKind]: MailData[Kind] } {
  const line = { title: 'Reading lamp', variantTitle: 'Blue', quantity: 2, unitPriceMinor: 4_500 }
  const name = 'Ada Byron'
  const money = (amount: number) => formatMoney(amount, currency)
  const order: OrderMail = {
    number: '1001',
    name,
    path: '/',
    currency,
    lines: [line],
    sums: [
      { label: 'Subtotal', amount: money(9_000), strong: false },
      { label: 'Spring sale', amount: money(-900), strong: false },
      { label: 'Standard delivery', amount: money(500), strong: false },
      { label: 'Total', amount: money(8_600), strong: true },
    ],
    paymentLabel: 'Card',
    address: [name, '12 Dorset Street', 'W1U 6QS London', 'United Kingdom'],
  }
  return {
    'order-confirmed': order,
    'order-shipped': { ...order, carrier: 'Royal Mail', trackingNumber: 'RM 1234 5678', trackingUrl: '' },
    'order-refunded': { ...order, backMinor: 4_500, backToCardsMinor: 0, reason: '' },
    'order-cancelled': { ...order, refundExpected: true },
    'return-answered': {
      number: '1001',
      name,
      path: '/',
      answer: 'approved',
      reply: '',
      lines: [{ title: line.title, quantity: 1 }],
    },
    'gift-card': { code: 'ABCD-EFGH-JKLM-NPQR', amountMinor: 5_000, currency, note: '', expires: '' },
    welcome: { name, token: '' },
    'verify-email': { name, token: '' },
    'password-reset': { name, token: '', isStaff: false },
    'staff-invitation': { name, invitedBy: 'Grace Hopper', username: 'ada', token: '' },
    'abandoned-cart': { token: '', currency, lines: [line] },
    'back-in-stock': { title: line.title, variantTitle: 'Blue', path: '/', priceMinor: 4_500, currency },
  }
}
