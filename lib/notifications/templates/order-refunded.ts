import { formatMoney } from '#lib/kernel/money.ts'
import type { MailTemplate } from './mail-template.ts'
import { ORDER_PLACEHOLDERS, orderButton } from './order-blocks.ts'

export const ORDER_REFUNDED: MailTemplate<'order-refunded'> = {
  subject: 'A refund for order {order}',
  opening: 'Hello {name}, we have sent {amount} back to you.',
  placeholders: {
    ...ORDER_PLACEHOLDERS,
    amount: ({ backMinor, backToCardsMinor, currency }) => formatMoney(backMinor + backToCardsMinor, currency),
  },
  content: (order) => {
    const { backMinor, backToCardsMinor, currency, reason } = order
    return {
      heading: `Refund for order ${order.number}`,
      preview: `${formatMoney(backMinor + backToCardsMinor, currency)} is on its way back to you.`,
      blocks: [
        {
          kind: 'sums',
          rows: [
            ...(backMinor > 0 ? [{ label: 'The way you paid', amount: formatMoney(backMinor, currency) }] : []),
            ...(backToCardsMinor > 0
              ? [{ label: 'To your gift card', amount: formatMoney(backToCardsMinor, currency) }]
              : []),
            { label: 'Refunded', amount: formatMoney(backMinor + backToCardsMinor, currency), strong: true },
          ],
        },
        ...(reason ? [{ kind: 'card' as const, title: 'Reason', lines: [reason] }] : []),
        ...(backMinor > 0
          ? [{ kind: 'note' as const, text: 'Banks take up to ten days to show a refund on your statement.' }]
          : []),
        orderButton(order),
      ],
    }
  },
}
