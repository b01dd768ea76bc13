import { formatMoney } from '#lib/kernel/money.ts'
import type { MailBlock } from '../mail-blocks.ts'
import type { OrderMail } from '../mail-data.ts'

export const ORDER_PLACEHOLDERS = {
  order: (data: OrderMail) => data.number,
  name: (data: OrderMail) => data.name,
}

export function orderLines({ lines, currency }: OrderMail): MailBlock {
  return {
    kind: 'lines',
    lines: lines.map(({ title, variantTitle, quantity, unitPriceMinor }) => ({
      title,
      detail: [variantTitle, quantity === 1 ? '' : `${quantity} × ${formatMoney(unitPriceMinor, currency)}`]
        .filter(Boolean)
        .join(' · '),
      amount: formatMoney(unitPriceMinor * quantity, currency),
    })),
  }
}

/** From the lines to what was to be paid; what is nothing is left out, but for the delivery. */
export function orderSums(order: OrderMail): MailBlock {
  const money = (amount: number) => formatMoney(amount, order.currency)
  const { discountMinor, taxMinor, giftCardMinor, totalMinor } = order
  return {
    kind: 'sums',
    rows: [
      { label: 'Subtotal', amount: money(order.subtotalMinor) },
      ...(discountMinor > 0 ? [{ label: 'Discount', amount: money(-discountMinor) }] : []),
      {
        label: order.shippingLabel || 'Delivery',
        amount: order.shippingMinor === 0 ? 'Free' : money(order.shippingMinor),
      },
      ...(taxMinor > 0 && !order.taxIncluded ? [{ label: 'Tax', amount: money(taxMinor) }] : []),
      { label: 'Total', amount: money(totalMinor), strong: true },
      ...(taxMinor > 0 && order.taxIncluded ? [{ label: 'of which tax', amount: money(taxMinor) }] : []),
      ...(giftCardMinor > 0 ? [{ label: 'Gift card', amount: money(-giftCardMinor) }] : []),
      ...(giftCardMinor > 0 && giftCardMinor < totalMinor
        ? [{ label: order.paymentLabel, amount: money(totalMinor - giftCardMinor) }]
        : []),
    ],
  }
}

export function orderButton({ path }: OrderMail): MailBlock {
  return { kind: 'button', label: 'View your order', href: path }
}
