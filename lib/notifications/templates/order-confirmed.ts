import type { MailTemplate } from './mail-template.ts'
import { ORDER_PLACEHOLDERS, orderButton, orderLines, orderSums } from './order-blocks.ts'

export const ORDER_CONFIRMED: MailTemplate<'order-confirmed'> = {
  subject: 'Order {order} confirmed',
  opening: 'Thank you, {name}. We have your order and are getting it ready. You hear from us when it is on its way.',
  placeholders: ORDER_PLACEHOLDERS,
  content: (order) => ({
    heading: `Order ${order.number}`,
    preview: 'We have your order and are getting it ready.',
    blocks: [
      orderButton(order),
      orderLines(order),
      orderSums(order),
      ...(order.address.length > 0 ? [{ kind: 'card' as const, title: 'Delivery to', lines: order.address }] : []),
      { kind: 'card', title: 'Payment', lines: [order.paymentLabel] },
    ],
  }),
}
