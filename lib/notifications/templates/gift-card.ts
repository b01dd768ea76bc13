import { formatMoney } from '#lib/kernel/money.ts'
import type { MailTemplate } from './mail-template.ts'

export const GIFT_CARD: MailTemplate<'gift-card'> = {
  subject: 'Your gift card for {store}',
  opening: 'Here is a gift card of {amount} for {store}. Enter its code at the checkout.',
  placeholders: { amount: ({ amountMinor, currency }) => formatMoney(amountMinor, currency) },
  secrets: ['code'],
  content: ({ code, amountMinor, currency, note, expires }) => ({
    heading: `A gift card of ${formatMoney(amountMinor, currency)}`,
    preview: 'Enter its code at the checkout.',
    blocks: [
      ...(note ? [{ kind: 'text' as const, text: note }] : []),
      { kind: 'code', label: 'Code', code },
      ...(expires ? [{ kind: 'note' as const, text: `It can be used until ${expires}.` }] : []),
      { kind: 'button', label: 'Go to the shop', href: '/' },
      { kind: 'note', text: 'Keep this mail: whoever has the code can spend it, and we cannot show it again.' },
    ],
  }),
}
