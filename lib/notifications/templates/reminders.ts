import { formatMoney } from '#lib/kernel/money.ts'
import type { MailTemplate } from './mail-template.ts'

export const ABANDONED_CART: MailTemplate<'abandoned-cart'> = {
  subject: 'You left something at {store}',
  opening: 'Your cart is as you left it. Nothing is reserved, so it may sell out.',
  placeholders: {},
  secrets: ['token'],
  content: ({ token, lines, currency }) => ({
    heading: 'Still thinking about it?',
    preview: lines.map(({ title }) => title).join(', '),
    blocks: [
      {
        kind: 'lines',
        lines: lines.map(({ title, variantTitle, quantity, unitPriceMinor }) => ({
          title,
          detail: [variantTitle, quantity > 1 ? `${quantity} × ${formatMoney(unitPriceMinor, currency)}` : '']
            .filter(Boolean)
            .join(' · '),
          amount: formatMoney(unitPriceMinor * quantity, currency),
        })),
      },
      { kind: 'button', label: 'Back to your cart', href: `/api/restore-cart?token=${token}` },
    ],
  }),
}

export const BACK_IN_STOCK: MailTemplate<'back-in-stock'> = {
  subject: '{product} is back',
  opening: 'You asked us to tell you when {product} is back. It is.',
  placeholders: { product: ({ title }) => title },
  content: ({ title, variantTitle, path, priceMinor, currency }) => ({
    heading: 'Back in stock',
    preview: `${title} is back.`,
    blocks: [
      { kind: 'lines', lines: [{ title, detail: variantTitle, amount: formatMoney(priceMinor, currency) }] },
      { kind: 'button', label: 'See it in the shop', href: path },
      { kind: 'note', text: 'This is the one mail you asked for. We do not write again about it.' },
    ],
  }),
}
