import type { MailTemplate } from './mail-template.ts'
import { ORDER_PLACEHOLDERS, orderButton, orderLines } from './order-blocks.ts'

export const ORDER_CANCELLED: MailTemplate<'order-cancelled'> = {
  subject: 'Order {order} is cancelled',
  opening: 'Hello {name}, your order is cancelled and will not be sent.',
  placeholders: ORDER_PLACEHOLDERS,
  content: (order) => ({
    heading: `Order ${order.number} is cancelled`,
    preview: 'It will not be sent.',
    blocks: [
      ...(order.refundExpected
        ? [{ kind: 'text' as const, text: 'What you paid goes back to you. We write again when it is on its way.' }]
        : []),
      orderLines(order),
      orderButton(order),
    ],
  }),
}
