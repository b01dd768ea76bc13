import type { MailTemplate } from './mail-template.ts'
import { ORDER_PLACEHOLDERS, orderButton, orderLines } from './order-blocks.ts'

export const ORDER_SHIPPED: MailTemplate<'order-shipped'> = {
  subject: 'Order {order} is on its way',
  opening: 'Good news, {name}: your order has left us.',
  placeholders: ORDER_PLACEHOLDERS,
  content: (order) => {
    const { carrier, trackingNumber, trackingUrl, address } = order
    return {
      heading: 'Your order is on its way',
      preview: `Order ${order.number} has left us.`,
      blocks: [
        ...(trackingUrl ? [{ kind: 'button' as const, label: 'Track the parcel', href: trackingUrl }] : []),
        ...(carrier || trackingNumber
          ? [{ kind: 'card' as const, title: 'Sent with', lines: [carrier, trackingNumber].filter(Boolean) }]
          : []),
        ...(address.length > 0 ? [{ kind: 'card' as const, title: 'Delivery to', lines: address }] : []),
        orderLines(order),
        orderButton(order),
      ],
    }
  },
}
