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

/** From the lines to what was to be paid. */
export function orderSums({ sums }: OrderMail): MailBlock {
  return { kind: 'sums', rows: sums }
}

export function orderButton({ path }: OrderMail): MailBlock {
  return { kind: 'button', label: 'View your order', href: path }
}
